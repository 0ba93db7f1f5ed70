import type { JobError } from "../../mapping/operation/to-job-error"
import type { MiraklModuleService } from "../../modules/mirakl/service"

/** Takes an instance out of service whose key was refused: calling on would only get the user locked out. */
export async function noteRefusedKey(
  service: MiraklModuleService,
  instanceId: string,
  failure: JobError | undefined
): Promise<void> {
  if (failure?.code === "WRONG_KEY") {
    await service.updateMiraklInstances({
      selector: { id: instanceId, status: "connected" },
      data: {
        status: "error",
        error_code: failure.code,
        error_message: failure.message,
      },
    })
  }
}

import type { MiraklModuleService } from "../../modules/mirakl/service"

/**
 * Whether an export that an event has woken waits for its turn behind another
 * of its instance. It has not looked at the stock yet.
 */
export async function isSoldOutWaiting(
  service: MiraklModuleService,
  instanceId: string
): Promise<boolean> {
  const [waiting] = await service.listMiraklJobs(
    {
      instance_id: instanceId,
      operation: "export_stock",
      trigger: "event",
      status: "queued",
    },
    { select: ["id"], take: 1 }
  )
  return waiting !== undefined
}

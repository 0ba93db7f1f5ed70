import type { ExecArgs } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import {
  isMiraklOperation,
  MIRAKL_OPERATIONS,
  type MiraklOperation,
} from "../mapping/operation/mirakl-operations"
import { MIRAKL_MODULE } from "../modules/mirakl"
import type { MiraklModuleService } from "../modules/mirakl/service"
import type { MiraklJobDTO } from "../modules/mirakl/types"
import {
  runMiraklJobWorkflow,
  startMiraklOperationWorkflow,
} from "../workflows/job"

const ENDED = ["done", "partial", "failed", "cancelled"]
const POLL_MS = 500

/**
 * Runs an operation of an instance, waits for its end and prints its result.
 * Ends with code 1 when it failed, or some of its lines did:
 *
 *     npx medusa exec node_modules/medusa-plugin-mirakl/.medusa/server/src/scripts/mirakl-run.js import_orders mirin_…
 *
 * A third argument `dry-run` only tells what it would do. Without an event bus
 * on Redis the store's subscribers run in this process, and may be cut off by
 * its end.
 *
 * @throws {MedusaError} INVALID_DATA without an operation; NOT_FOUND for the
 * instance; NOT_ALLOWED when its status does not let the operation run
 */
export default async function miraklRun({
  container,
  args,
}: ExecArgs): Promise<void> {
  const [operation = "", instance_id = "", mode] = args
  validateOperation(operation)
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const { result } = await startMiraklOperationWorkflow(container).run({
    input: {
      instance_id,
      operation,
      dry_run: mode === "dry-run",
      trigger: "manual",
    },
  })
  // Whoever claims it runs it: this process, or a worker that was faster.
  await runMiraklJobWorkflow(container).run({ input: { job_id: result.id } })
  let job = await service.retrieveMiraklJob(result.id)
  while (!ENDED.includes(job.status)) {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
    job = await service.retrieveMiraklJob(result.id)
  }
  tell(job)
}

function validateOperation(
  operation: string
): asserts operation is MiraklOperation {
  if (!isMiraklOperation(operation)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `There is no operation "${operation}". Operations: ${MIRAKL_OPERATIONS.join(", ")}.`
    )
  }
}

function tell(job: MiraklJobDTO): void {
  const { status, processed, failed, held, result, error_message } = job
  process.stdout.write(
    `${JSON.stringify({ status, processed, failed, held, result, error_message })}\n`
  )
  if (status !== "done") {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      error_message ??
        `${failed} lines failed and ${held} wait. The queue in the admin says why.`
    )
  }
}

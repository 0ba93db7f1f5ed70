import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { startMiraklOperationWorkflow } from "../../../../../../workflows/job"
import { sendStartedJob } from "../../../jobs/send-started-job"
import { pathParam } from "../../../path-param"
import type { StartMiraklOperationBody } from "../../operation-validators"

/** Starts an operation as a job; `dry_run` only tells what it would do. */
export const POST = async (
  req: AuthenticatedMedusaRequest<StartMiraklOperationBody>,
  res: MedusaResponse
) => {
  const { type, params, dry_run } = req.validatedBody
  const { result } = await startMiraklOperationWorkflow(req.scope).run({
    input: {
      instance_id: pathParam(req),
      operation: type,
      params,
      dry_run,
      trigger: "manual",
      actor_id: req.auth_context.actor_id,
    },
  })
  await sendStartedJob(req, res, result.id)
}

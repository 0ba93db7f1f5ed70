import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { retryMiraklJobWorkflow } from "../../../../../../workflows/job"
import { pathParam } from "../../../path-param"
import { sendStartedJob } from "../../send-started-job"

/** Tries the failed lines again, or all of it where the operation itself failed. */
export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const id = pathParam(req)
  await retryMiraklJobWorkflow(req.scope).run({
    input: { id, actor_id: req.auth_context.actor_id },
  })
  await sendStartedJob(req, res, id)
}

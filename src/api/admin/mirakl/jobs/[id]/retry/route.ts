import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { retryMiraklJobWorkflow } from "../../../../../../workflows/job"
import { pathParam } from "../../../path-param"
import { sendStartedJob } from "../../send-started-job"

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

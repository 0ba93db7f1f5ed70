import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { retryMiraklJobLineWorkflow } from "../../../../../../workflows/job"
import { pathParam } from "../../../path-param"
import { sendLine } from "../../send-line"

export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  await retryMiraklJobLineWorkflow(req.scope).run({
    input: { id: pathParam(req), actor_id: req.auth_context.actor_id },
  })
  await sendLine(req, res, 202)
}

import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { retryMiraklJobLineWorkflow } from "../../../../../../workflows/job"
import { pathParam } from "../../../path-param"
import { sendLine } from "../../send-line"

/** Tries one failed or held line again; the others stay as they are. */
export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  await retryMiraklJobLineWorkflow(req.scope).run({
    input: { id: pathParam(req), actor_id: req.auth_context.actor_id },
  })
  await sendLine(req, res, 202)
}

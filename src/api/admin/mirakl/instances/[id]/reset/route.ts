import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { resetMiraklInstanceWorkflow } from "../../../../../../workflows/instance"
import { pathParam } from "../../../path-param"
import { sendInstance } from "../../send-instance"

/** Takes a confirmed instance back to a draft; its records stay. */
export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  await resetMiraklInstanceWorkflow(req.scope).run({
    input: { id: pathParam(req) },
  })
  await sendInstance(req, res)
}

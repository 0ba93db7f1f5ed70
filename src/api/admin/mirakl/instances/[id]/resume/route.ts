import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { resumeMiraklInstanceWorkflow } from "../../../../../../workflows/instance"
import { pathParam } from "../../../path-param"
import { sendInstance } from "../../send-instance"

/** Lets a paused or refused instance work again. */
export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  await resumeMiraklInstanceWorkflow(req.scope).run({
    input: { id: pathParam(req) },
  })
  await sendInstance(req, res)
}

import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { importMiraklOrderWorkflow } from "../../../../../../workflows/order"
import { pathParam } from "../../../path-param"
import { sendOrder } from "../../send-order"

/** Tries again what is held: answers with the binding as it is afterwards. */
export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  await importMiraklOrderWorkflow(req.scope).run({
    input: { id: pathParam(req) },
  })
  await sendOrder(req, res)
}

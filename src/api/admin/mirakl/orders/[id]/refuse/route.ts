import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { acceptMiraklOrderWorkflow } from "../../../../../../workflows/order-action"
import { pathParam } from "../../../path-param"
import { sendOrder } from "../../send-order"

/** Refuses an order as a whole; answers with the binding as Mirakl has it afterwards. */
export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  await acceptMiraklOrderWorkflow(req.scope).run({
    input: { id: pathParam(req), otherwise: false },
  })
  await sendOrder(req, res)
}

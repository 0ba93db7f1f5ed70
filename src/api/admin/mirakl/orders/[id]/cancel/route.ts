import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { cancelMiraklOrderWorkflow } from "../../../../../../workflows/order-action"
import { pathParam } from "../../../path-param"
import { sendOrder } from "../../send-order"
import type { CancelOrderBody } from "../../action-validators"

/** Cancels an order, or units of its lines; answers with the binding as Mirakl has it afterwards. */
export const POST = async (
  req: AuthenticatedMedusaRequest<CancelOrderBody>,
  res: MedusaResponse
) => {
  await cancelMiraklOrderWorkflow(req.scope).run({
    input: {
      id: pathParam(req),
      lines: req.validatedBody.lines,
      key: req.validatedBody.idempotency_key,
    },
  })
  await sendOrder(req, res)
}

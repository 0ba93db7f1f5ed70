import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { refundMiraklOrderWorkflow } from "../../../../../../workflows/order-action"
import { pathParam } from "../../../path-param"
import { sendOrder } from "../../send-order"
import type { RefundOrderBody } from "../../action-validators"

/** Gives money back; answers with the binding as Mirakl has it afterwards. */
export const POST = async (
  req: AuthenticatedMedusaRequest<RefundOrderBody>,
  res: MedusaResponse
) => {
  await refundMiraklOrderWorkflow(req.scope).run({
    input: {
      id: pathParam(req),
      lines: req.validatedBody.lines,
      key: req.validatedBody.idempotency_key,
    },
  })
  await sendOrder(req, res)
}

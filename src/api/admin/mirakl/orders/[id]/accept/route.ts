import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { acceptMiraklOrderWorkflow } from "../../../../../../workflows/order-action"
import { pathParam } from "../../../path-param"
import { sendOrder } from "../../send-order"
import type { AcceptOrderBody } from "../../action-validators"

/** Accepts an order, or answers line by line; answers with the binding as Mirakl has it afterwards. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AcceptOrderBody>,
  res: MedusaResponse
) => {
  await acceptMiraklOrderWorkflow(req.scope).run({
    input: {
      id: pathParam(req),
      lines: req.validatedBody.lines,
      otherwise: true,
    },
  })
  await sendOrder(req, res)
}

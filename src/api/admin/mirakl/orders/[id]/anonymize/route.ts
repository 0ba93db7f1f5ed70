import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { anonymizeMiraklOrderWorkflow } from "../../../../../../workflows/order"
import { pathParam } from "../../../path-param"
import { sendOrder } from "../../send-order"

/** Takes the buyer off an order that is over, here and in the store; answers with the binding. */
export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  await anonymizeMiraklOrderWorkflow(req.scope).run({
    input: { id: pathParam(req), actor_id: req.auth_context.actor_id },
  })
  await sendOrder(req, res)
}

import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { answerMiraklSkuWorkflow } from "../../../../../../workflows/order"
import { pathParam } from "../../../path-param"
import { sendOrder } from "../../send-order"
import type { AnswerSkuBody } from "../../validators"

/** Says which variant a SKU of the order means: the order goes on in the background. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AnswerSkuBody>,
  res: MedusaResponse
) => {
  await answerMiraklSkuWorkflow(req.scope).run({
    input: { id: pathParam(req), ...req.validatedBody },
  })
  await sendOrder(req, res)
}

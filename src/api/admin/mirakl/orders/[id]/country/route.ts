import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { answerMiraklCountryWorkflow } from "../../../../../../workflows/order"
import { pathParam } from "../../../path-param"
import { sendOrder } from "../../send-order"
import type { AnswerCountryBody } from "../../validators"

/** Says which country a held order's label means: answers with the binding as it is afterwards. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AnswerCountryBody>,
  res: MedusaResponse
) => {
  await answerMiraklCountryWorkflow(req.scope).run({
    input: { id: pathParam(req), ...req.validatedBody },
  })
  await sendOrder(req, res)
}

import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { acceptMiraklOrdersWorkflow } from "../../../../../../workflows/order-action"
import type { AcceptOrdersBody } from "../../action-validators"

/** Accepts orders; answers with what became of each. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AcceptOrdersBody>,
  res: MedusaResponse
) => {
  const { result } = await acceptMiraklOrdersWorkflow(req.scope).run({
    input: { ids: req.validatedBody.ids },
  })
  res.json({ results: result })
}

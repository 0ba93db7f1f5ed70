import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { replaceMiraklApiKeyWorkflow } from "../../../../../../workflows/instance"
import { pathParam } from "../../../path-param"
import { sendInstance } from "../../send-instance"
import type { ReplaceMiraklApiKeyBody } from "../../validators"

/** Replaces the API key, once the new one has passed a connection test. */
export const POST = async (
  req: AuthenticatedMedusaRequest<ReplaceMiraklApiKeyBody>,
  res: MedusaResponse
) => {
  await replaceMiraklApiKeyWorkflow(req.scope).run({
    input: { id: pathParam(req), api_key: req.validatedBody.api_key },
  })
  await sendInstance(req, res)
}

import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { pushMiraklOrderDocumentWorkflow } from "../../../../../../workflows/order-action"
import { listOrderDocuments } from "../../../../../../workflows/order-action/order-documents"
import { pathParam } from "../../../path-param"
import type { AddDocumentBody } from "../../document-validators"

/** Lists the documents of an order on Mirakl. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  res.json({ documents: await listOrderDocuments(req.scope, pathParam(req)) })
}

/** Puts a document on an order; answers with all that it has now. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AddDocumentBody>,
  res: MedusaResponse
) => {
  const id = pathParam(req)
  await pushMiraklOrderDocumentWorkflow(req.scope).run({
    input: { id, ...req.validatedBody },
  })
  res.json({ documents: await listOrderDocuments(req.scope, id) })
}

import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { pathParam } from "../path-param"
import { retrieveRecord } from "../retrieve-record"

/** Answers with the binding of the path, as the request's `fields` ask. */
export async function sendOrder(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
): Promise<void> {
  const order = await retrieveRecord(
    req.scope,
    "mirakl_order",
    pathParam(req),
    req.queryConfig.fields
  )
  res.json({ order })
}

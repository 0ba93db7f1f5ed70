import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { listListingStock } from "../../../../workflows/stock/list-listing-stock"
import { pathParam } from "../path-param"
import { retrieveRecord } from "../retrieve-record"

/**
 * Answers with the listing of the path, as the request's `fields` ask, and with
 * `stock`: the quantity that the next export would send.
 */
export async function sendListing(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
): Promise<void> {
  const id = pathParam(req)
  const listing = await retrieveRecord(
    req.scope,
    "mirakl_listing",
    id,
    req.queryConfig.fields
  )
  const stock = await listListingStock(req.scope, [id])
  res.json({ listing: { ...listing, stock: stock.get(id) ?? null } })
}

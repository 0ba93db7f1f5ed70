import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { retrieveListingStock } from "../../../../workflows/stock/retrieve-listing-stock"
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
  res.json({
    listing: { ...listing, stock: await retrieveListingStock(req.scope, id) },
  })
}

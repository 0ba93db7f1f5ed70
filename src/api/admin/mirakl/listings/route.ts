import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { listListingStock } from "../../../../workflows/stock/list-listing-stock"
import { listRecords } from "../list-records"

/** Lists listings: the offers of the shops; on request with what the next export would send for each. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { with_stock, ...filters } = req.filterableFields
  req.filterableFields = filters
  const { records, page } = await listRecords(req, "mirakl_listing")
  if (!with_stock) {
    res.json({ listings: records, ...page })
    return
  }
  const ids = records.map(({ id }) => String(id))
  const stock = await listListingStock(req.scope, ids)
  const listings = records.map((listing) => ({
    ...listing,
    stock: stock.get(String(listing.id)) ?? null,
  }))
  res.json({ listings, ...page })
}

import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { listRecords } from "../list-records"
import { findNamedRecords } from "./find-named-records"

/** Lists the log. A search also finds what is about an order by its Mirakl number, or about a listing by its SKU. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { searched, $or = [], ...filters } = req.filterableFields
  req.filterableFields = filters
  if (typeof searched === "string") {
    const reference_id = await findNamedRecords(req.scope, searched)
    req.filterableFields.$or = [
      ...(Array.isArray($or) ? $or : []),
      ...(reference_id.length ? [{ reference_id }] : []),
    ]
  }
  const { records, page } = await listRecords(req, "mirakl_log")
  res.json({ logs: records, ...page })
}

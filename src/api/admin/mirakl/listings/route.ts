import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { listRecords } from "../list-records"

/** Lists listings: the offers of the shops. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { records, page } = await listRecords(req, "mirakl_listing")
  res.json({ listings: records, ...page })
}

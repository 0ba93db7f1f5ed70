import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { listRecords } from "../list-records"

/** Lists the log. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { records, page } = await listRecords(req, "mirakl_log")
  res.json({ logs: records, ...page })
}

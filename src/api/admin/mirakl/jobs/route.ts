import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { listRecords } from "../list-records"

/** Lists jobs. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { records, page } = await listRecords(req, "mirakl_job")
  res.json({ jobs: records, ...page })
}

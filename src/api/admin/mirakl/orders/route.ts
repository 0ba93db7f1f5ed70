import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { listRecords } from "../list-records"

/** Lists the bindings of Mirakl orders, imported or not. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { records, page } = await listRecords(req, "mirakl_order")
  res.json({ orders: records, ...page })
}

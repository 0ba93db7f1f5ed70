import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { sendInstanceList } from "../../send-instance-list"

/** Lists the marketplace's code lists, as last imported. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  await sendInstanceList(req, res, "mirakl_master_data_entry", "master_data")
}

import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { sendInstanceList } from "../../send-instance-list"

/** The schedules of an instance, with their next runs. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  await sendInstanceList(req, res, "mirakl_schedule", "schedules")
}

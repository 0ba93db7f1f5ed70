import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { recreateMiraklSchedulesWorkflow } from "../../../../../../../workflows/instance"
import { pathParam } from "../../../../path-param"
import { sendInstanceList } from "../../../send-instance-list"

/** Puts the schedules back to what an instance starts with. */
export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  await recreateMiraklSchedulesWorkflow(req.scope).run({
    input: { instance_id: pathParam(req) },
  })
  await sendInstanceList(req, res, "mirakl_schedule", "schedules")
}

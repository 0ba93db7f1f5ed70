import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { updateMiraklScheduleWorkflow } from "../../../../../../../workflows/instance"
import { pathParam } from "../../../../path-param"
import { retrieveRecord } from "../../../../retrieve-record"
import type { UpdateMiraklScheduleBody } from "../../../schedule-validators"

/** Changes the interval of a schedule, or pauses it. */
export const POST = async (
  req: AuthenticatedMedusaRequest<UpdateMiraklScheduleBody>,
  res: MedusaResponse
) => {
  const id = pathParam(req)
  const schedule_id = pathParam(req, "schedule_id")
  await updateMiraklScheduleWorkflow(req.scope).run({
    input: { instance_id: id, schedule_id, ...req.validatedBody },
  })
  const schedule = await retrieveRecord(
    req.scope,
    "mirakl_schedule",
    schedule_id,
    req.queryConfig.fields
  )
  res.json({ schedule })
}

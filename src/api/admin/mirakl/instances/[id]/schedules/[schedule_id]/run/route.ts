import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { runMiraklScheduleWorkflow } from "../../../../../../../../workflows/job"
import { sendStartedJob } from "../../../../../jobs/send-started-job"
import { pathParam } from "../../../../../path-param"

/** Runs a schedule's operation now; its timetable stays. */
export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const id = pathParam(req)
  const schedule_id = pathParam(req, "schedule_id")
  const { result } = await runMiraklScheduleWorkflow(req.scope).run({
    input: {
      instance_id: id,
      schedule_id,
      actor_id: req.auth_context.actor_id,
    },
  })
  await sendStartedJob(req, res, result.id)
}

import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { cancelMiraklJobWorkflow } from "../../../../../../workflows/job"
import { pathParam } from "../../../path-param"
import { sendStartedJob } from "../../send-started-job"

/** A running job ends after the batch that it is at. */
export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const id = pathParam(req)
  await cancelMiraklJobWorkflow(req.scope).run({ input: { id } })
  await sendStartedJob(req, res, id)
}

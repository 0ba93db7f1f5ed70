import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { pauseMiraklInstanceWorkflow } from "../../../../../../workflows/instance"
import { pathParam } from "../../../path-param"
import { sendInstance } from "../../send-instance"

/** Stops schedules and calls until the instance is resumed. */
export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  await pauseMiraklInstanceWorkflow(req.scope).run({
    input: { id: pathParam(req) },
  })
  await sendInstance(req, res)
}

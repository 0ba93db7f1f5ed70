import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import { confirmMiraklInstanceWorkflow } from "../../../../../../workflows/instance"
import { pathParam } from "../../../path-param"
import { sendInstance } from "../../send-instance"
import type { ConfirmMiraklInstance } from "../../validators"

/** Starts the instance: its schedules exist from now on. */
export const POST = async (
  req: AuthenticatedMedusaRequest<z.infer<typeof ConfirmMiraklInstance>>,
  res: MedusaResponse
) => {
  await confirmMiraklInstanceWorkflow(req.scope).run({
    input: { id: pathParam(req), ...req.validatedBody },
  })
  await sendInstance(req, res)
}

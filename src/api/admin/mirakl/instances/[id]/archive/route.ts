import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { archiveMiraklInstanceWorkflow } from "../../../../../../workflows/instance"
import { pathParam } from "../../../path-param"
import { sendInstance } from "../../send-instance"

/** Puts an instance away; its records stay. */
export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  await archiveMiraklInstanceWorkflow(req.scope).run({
    input: { id: pathParam(req) },
  })
  await sendInstance(req, res)
}

import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ignoreMiraklJobLineWorkflow } from "../../../../../../workflows/job"
import { pathParam } from "../../../path-param"
import { sendLine } from "../../send-line"

export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  await ignoreMiraklJobLineWorkflow(req.scope).run({
    input: { id: pathParam(req) },
  })
  await sendLine(req, res, 200)
}

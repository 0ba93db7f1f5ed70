import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ignoreMiraklJobLineWorkflow } from "../../../../../../workflows/job"
import { pathParam } from "../../../path-param"
import { sendLine } from "../../send-line"

/** Takes a failed or held line off the list of what is to be done. */
export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  await ignoreMiraklJobLineWorkflow(req.scope).run({
    input: { id: pathParam(req) },
  })
  await sendLine(req, res, 200)
}

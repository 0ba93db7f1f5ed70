import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import {
  deleteMiraklInstanceWorkflow,
  updateMiraklInstanceWorkflow,
} from "../../../../../workflows/instance"
import { pathParam } from "../../path-param"
import { sendInstance } from "../send-instance"
import type { UpdateMiraklInstanceBody } from "../validators"

/** One instance, without its API key. */
export const GET = sendInstance

/** Changes settings. */
export const POST = async (
  req: AuthenticatedMedusaRequest<UpdateMiraklInstanceBody>,
  res: MedusaResponse
) => {
  await updateMiraklInstanceWorkflow(req.scope).run({
    input: { id: pathParam(req), update: req.validatedBody },
  })
  await sendInstance(req, res)
}

/** Deletes an instance that has no orders. */
export const DELETE = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const id = pathParam(req)
  await deleteMiraklInstanceWorkflow(req.scope).run({ input: { id } })
  res.json({ id, object: "mirakl_instance", deleted: true })
}

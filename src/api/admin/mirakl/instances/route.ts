import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { createMiraklInstanceWorkflow } from "../../../../workflows/instance"
import { listRecords } from "../list-records"
import { retrieveRecord } from "../retrieve-record"
import type { CreateMiraklInstanceBody } from "./validators"

/** Lists instances, without their API keys. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { records, page } = await listRecords(req, "mirakl_instance")
  res.json({ instances: records, ...page })
}

/** Creates an instance as a draft. */
export const POST = async (
  req: AuthenticatedMedusaRequest<CreateMiraklInstanceBody>,
  res: MedusaResponse
) => {
  const { result } = await createMiraklInstanceWorkflow(req.scope).run({
    input: req.validatedBody,
  })
  const instance = await retrieveRecord(
    req.scope,
    "mirakl_instance",
    result.id,
    req.queryConfig.fields
  )
  res.json({ instance })
}

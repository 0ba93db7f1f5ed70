import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { pathParam } from "../../path-param"
import { retrieveRecord } from "../../retrieve-record"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const job = await retrieveRecord(
    req.scope,
    "mirakl_job",
    pathParam(req),
    req.queryConfig.fields
  )
  res.json({ job })
}

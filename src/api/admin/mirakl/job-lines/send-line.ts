import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { pathParam } from "../path-param"
import { retrieveRecord } from "../retrieve-record"

/** Answers with the job line of the path. */
export async function sendLine(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  status: number
): Promise<void> {
  const line = await retrieveRecord(
    req.scope,
    "mirakl_job_line",
    pathParam(req),
    req.queryConfig.fields
  )
  res.status(status).json({ line })
}

import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { retrieveRecord } from "../retrieve-record"

/** Answers 202 with a job that goes on after the answer. */
export async function sendStartedJob(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  jobId: string
): Promise<void> {
  const job = await retrieveRecord(
    req.scope,
    "mirakl_job",
    jobId,
    req.queryConfig.fields
  )
  res.status(202).json({ job })
}

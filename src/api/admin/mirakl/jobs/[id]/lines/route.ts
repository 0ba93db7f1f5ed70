import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { listRecords } from "../../../list-records"
import { pathParam } from "../../../path-param"
import { retrieveRecord } from "../../../retrieve-record"

/** Lists the lines of a job. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  await retrieveRecord(req.scope, "mirakl_job", pathParam(req))
  const { records, page } = await listRecords(req, "mirakl_job_line", {
    job_id: pathParam(req),
  })
  res.json({ lines: records, ...page })
}

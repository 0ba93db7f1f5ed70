import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MIRAKL_MODULE } from "../../../../../modules/mirakl"
import type { MiraklModuleService } from "../../../../../modules/mirakl/service"
import { pathParam } from "../../path-param"
import { retrieveRecord } from "../../retrieve-record"

/** One job, with its progress while it runs. */
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
  const progress = await req.scope
    .resolve<MiraklModuleService>(MIRAKL_MODULE)
    .jobs.progress(pathParam(req))
  res.json({ job: { ...job, progress } })
}

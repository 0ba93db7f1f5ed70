import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { pathParam } from "../../../path-param"
import { retrieveRecord } from "../../../retrieve-record"

/** The capability profile; null until a connection test has passed. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { capabilities } = await retrieveRecord(
    req.scope,
    "mirakl_instance",
    pathParam(req),
    ["id", "capabilities"]
  )
  res.json({ capabilities })
}

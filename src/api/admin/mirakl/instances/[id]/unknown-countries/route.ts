import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { listUnknownCountries } from "../../../../../../workflows/order"
import { pathParam } from "../../../path-param"
import { retrieveRecord } from "../../../retrieve-record"

/** The labels that held orders wait for, each with the country that it seems to mean. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const instanceId = pathParam(req)
  await retrieveRecord(req.scope, "mirakl_instance", instanceId)
  res.json({
    unknown_countries: await listUnknownCountries(req.scope, instanceId),
  })
}

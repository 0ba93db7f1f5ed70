import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { listUnmappedShipping } from "../../../../../../workflows/shipment"
import { pathParam } from "../../../path-param"
import { retrieveRecord } from "../../../retrieve-record"

/** The store's shipping options that no carrier mapping covers, each with the carrier that looks like it. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const instanceId = pathParam(req)
  await retrieveRecord(req.scope, "mirakl_instance", instanceId)
  res.json({
    unmapped_shipping: await listUnmappedShipping(req.scope, instanceId),
  })
}

import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { listUnmappedChannels } from "../../../../../../workflows/order"
import { pathParam } from "../../../path-param"
import { retrieveRecord } from "../../../retrieve-record"

/** The channels that no mapping has, each with the sales channel and region that look meant for it. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const instanceId = pathParam(req)
  await retrieveRecord(req.scope, "mirakl_instance", instanceId)
  res.json({
    unmapped_channels: await listUnmappedChannels(req.scope, instanceId),
  })
}

import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { listRecords } from "../list-records"
import { pathParam } from "../path-param"
import { retrieveRecord } from "../retrieve-record"

/** Makes the route that answers with what happened to the record of the path, the oldest first. */
export function timelineOf(entity: "mirakl_order" | "mirakl_listing") {
  return async (
    req: AuthenticatedMedusaRequest,
    res: MedusaResponse
  ): Promise<void> => {
    const { id } = await retrieveRecord(req.scope, entity, pathParam(req))
    const { records, page } = await listRecords(req, "mirakl_log", {
      reference_type: entity,
      reference_id: id,
    })
    res.json({ timeline: records, ...page })
  }
}

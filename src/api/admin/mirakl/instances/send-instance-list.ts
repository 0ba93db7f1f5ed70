import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { listRecords } from "../list-records"
import { pathParam } from "../path-param"
import { retrieveRecord } from "../retrieve-record"

/**
 * Answers with what hangs on the instance of the path.
 *
 * @param key the plural under which the records are sent
 * @throws {MedusaError} NOT_FOUND for the instance
 */
export async function sendInstanceList(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  entity: string,
  key: string
): Promise<void> {
  const instanceId = pathParam(req)
  await retrieveRecord(req.scope, "mirakl_instance", instanceId)
  const { records, page } = await listRecords(req, entity, {
    instance_id: instanceId,
  })
  res.json({ [key]: records, ...page })
}

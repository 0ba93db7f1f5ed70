import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { pathParam } from "../path-param"
import { retrieveRecord } from "../retrieve-record"

/** Answers with the instance of the path, as the request's `fields` ask. */
export async function sendInstance(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
): Promise<void> {
  const instance = await retrieveRecord(
    req.scope,
    "mirakl_instance",
    pathParam(req),
    req.queryConfig.fields
  )
  res.json({ instance })
}

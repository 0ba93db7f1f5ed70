import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { pathParam } from "../path-param"
import { retrieveRecord } from "../retrieve-record"

/** Answers with the listing of the path, as the request's `fields` ask. */
export async function sendListing(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
): Promise<void> {
  const listing = await retrieveRecord(
    req.scope,
    "mirakl_listing",
    pathParam(req),
    req.queryConfig.fields
  )
  res.json({ listing })
}

import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { unlinkMiraklListingWorkflow } from "../../../../../../workflows/listing"
import { pathParam } from "../../../path-param"
import { sendListing } from "../../send-listing"

/** Takes a listing's variant away; no import links it again. */
export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  await unlinkMiraklListingWorkflow(req.scope).run({
    input: { listing_id: pathParam(req) },
  })
  await sendListing(req, res)
}

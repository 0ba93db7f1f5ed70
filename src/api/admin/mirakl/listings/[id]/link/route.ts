import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { linkMiraklListingWorkflow } from "../../../../../../workflows/listing"
import { pathParam } from "../../../path-param"
import { sendListing } from "../../send-listing"
import type { LinkMiraklListingBody } from "../../validators"

/** Links a listing to a variant by hand; no import changes it. */
export const POST = async (
  req: AuthenticatedMedusaRequest<LinkMiraklListingBody>,
  res: MedusaResponse
) => {
  await linkMiraklListingWorkflow(req.scope).run({
    input: {
      listing_id: pathParam(req),
      variant_id: req.validatedBody.variant_id,
    },
  })
  await sendListing(req, res)
}

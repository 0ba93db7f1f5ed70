import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { replaceMiraklCountryMappingsWorkflow } from "../../../../../../workflows/instance"
import { pathParam } from "../../../path-param"
import type { ReplaceCountryMappingsBody } from "../../list-validators"
import { sendInstanceList } from "../../send-instance-list"

/** Which country a marketplace's label means. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  await sendInstanceList(req, res, "mirakl_country_mapping", "country_mappings")
}

/** Replaces the list; orders that waited for it go on. */
export const POST = async (
  req: AuthenticatedMedusaRequest<ReplaceCountryMappingsBody>,
  res: MedusaResponse
) => {
  await replaceMiraklCountryMappingsWorkflow(req.scope).run({
    input: { instance_id: pathParam(req), ...req.validatedBody },
  })
  await sendInstanceList(req, res, "mirakl_country_mapping", "country_mappings")
}

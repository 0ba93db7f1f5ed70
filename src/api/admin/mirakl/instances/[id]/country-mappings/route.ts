import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { replaceMiraklCountryMappingsWorkflow } from "../../../../../../workflows/instance"
import { pathParam } from "../../../path-param"
import type { ReplaceCountryMappingsBody } from "../../list-validators"
import { sendInstanceList } from "../../send-instance-list"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  await sendInstanceList(req, res, "mirakl_country_mapping", "country_mappings")
}

export const POST = async (
  req: AuthenticatedMedusaRequest<ReplaceCountryMappingsBody>,
  res: MedusaResponse
) => {
  await replaceMiraklCountryMappingsWorkflow(req.scope).run({
    input: { instance_id: pathParam(req), ...req.validatedBody },
  })
  await sendInstanceList(req, res, "mirakl_country_mapping", "country_mappings")
}

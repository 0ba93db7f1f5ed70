import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { replaceMiraklCarrierMappingsWorkflow } from "../../../../../../workflows/instance"
import { pathParam } from "../../../path-param"
import type { ReplaceCarrierMappingsBody } from "../../list-validators"
import { sendInstanceList } from "../../send-instance-list"

/** Which Mirakl carrier a shipping option or provider means. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  await sendInstanceList(req, res, "mirakl_carrier_mapping", "carrier_mappings")
}

/** Replaces the list; parcels that waited for a carrier go on. */
export const POST = async (
  req: AuthenticatedMedusaRequest<ReplaceCarrierMappingsBody>,
  res: MedusaResponse
) => {
  await replaceMiraklCarrierMappingsWorkflow(req.scope).run({
    input: { instance_id: pathParam(req), ...req.validatedBody },
  })
  await sendInstanceList(req, res, "mirakl_carrier_mapping", "carrier_mappings")
}

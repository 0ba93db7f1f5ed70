import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { replaceMiraklChannelMappingsWorkflow } from "../../../../../../workflows/instance"
import { pathParam } from "../../../path-param"
import type { ReplaceChannelMappingsBody } from "../../list-validators"
import { sendInstanceList } from "../../send-instance-list"

/** The sales channel and region of each Mirakl channel, where they are not the instance's. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  await sendInstanceList(req, res, "mirakl_channel_mapping", "channel_mappings")
}

/** Replaces the list; orders that waited for it go on. */
export const POST = async (
  req: AuthenticatedMedusaRequest<ReplaceChannelMappingsBody>,
  res: MedusaResponse
) => {
  await replaceMiraklChannelMappingsWorkflow(req.scope).run({
    input: { instance_id: pathParam(req), ...req.validatedBody },
  })
  await sendInstanceList(req, res, "mirakl_channel_mapping", "channel_mappings")
}

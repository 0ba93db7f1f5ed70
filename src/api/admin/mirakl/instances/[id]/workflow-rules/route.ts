import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { replaceMiraklWorkflowRulesWorkflow } from "../../../../../../workflows/instance"
import { pathParam } from "../../../path-param"
import type { ReplaceWorkflowRulesBody } from "../../list-validators"
import { sendInstanceList } from "../../send-instance-list"

/** What is done with an order, by payment type and financial status. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  await sendInstanceList(req, res, "mirakl_workflow_rule", "workflow_rules")
}

/** Replaces the list; the first rule that matches decides. */
export const POST = async (
  req: AuthenticatedMedusaRequest<ReplaceWorkflowRulesBody>,
  res: MedusaResponse
) => {
  await replaceMiraklWorkflowRulesWorkflow(req.scope).run({
    input: { instance_id: pathParam(req), ...req.validatedBody },
  })
  await sendInstanceList(req, res, "mirakl_workflow_rule", "workflow_rules")
}

import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { MIRAKL_INSTANCE_CHANGED } from "../instance-events"
import type { MiraklInstanceLists } from "../../../modules/mirakl/instance-lists"
import { followMiraklOrdersAgainStep } from "../steps/follow-mirakl-orders-again"
import { replaceMiraklInstanceListStep } from "../steps/replace-mirakl-instance-list"

/** The whole list, in the order in which the rules are asked. */
export type ReplaceMiraklWorkflowRulesInput = {
  instance_id: string
  workflow_rules: MiraklInstanceLists["workflow_rules"][]
}

/**
 * Replaces the workflow rules of an instance: the first that matches an order decides.
 *
 * Compensation restores the former list.
 *
 * @throws {MedusaError} as `replaceMiraklInstanceListStep`
 */
export const replaceMiraklWorkflowRulesWorkflow = createWorkflow(
  "replace-mirakl-workflow-rules",
  function (input: ReplaceMiraklWorkflowRulesInput) {
    const rows = replaceMiraklInstanceListStep({
      instance_id: input.instance_id,
      list: "workflow_rules",
      rows: input.workflow_rules,
    })
    followMiraklOrdersAgainStep({ instance_id: input.instance_id })
    emitEventStep({
      eventName: MIRAKL_INSTANCE_CHANGED,
      data: { id: input.instance_id },
    })
    return new WorkflowResponse(rows)
  }
)

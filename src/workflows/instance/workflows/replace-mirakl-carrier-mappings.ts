import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { MIRAKL_INSTANCE_CHANGED } from "../instance-events"
import type { MiraklInstanceLists } from "../../../modules/mirakl/instance-lists"
import { replaceMiraklInstanceListStep } from "../steps/replace-mirakl-instance-list"

/** The whole list, in the order in which the mappings are asked. */
export type ReplaceMiraklCarrierMappingsInput = {
  instance_id: string
  carrier_mappings: MiraklInstanceLists["carrier_mappings"][]
}

/**
 * Replaces the carrier mappings of an instance: the first that matches a shipment decides.
 *
 * Compensation restores the former list.
 *
 * @throws {MedusaError} as `replaceMiraklInstanceListStep`
 */
export const replaceMiraklCarrierMappingsWorkflow = createWorkflow(
  "replace-mirakl-carrier-mappings",
  function (input: ReplaceMiraklCarrierMappingsInput) {
    const rows = replaceMiraklInstanceListStep({
      instance_id: input.instance_id,
      list: "carrier_mappings",
      rows: input.carrier_mappings,
    })
    emitEventStep({
      eventName: MIRAKL_INSTANCE_CHANGED,
      data: { id: input.instance_id },
    })
    return new WorkflowResponse(rows)
  }
)

import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { MIRAKL_INSTANCE_CHANGED } from "../instance-events"
import type { MiraklInstanceLists } from "../../../modules/mirakl/instance-lists"
import { replaceMiraklInstanceListStep } from "../steps/replace-mirakl-instance-list"

/** The whole list; country codes are ISO 3166-1 alpha-2. */
export type ReplaceMiraklCountryMappingsInput = {
  instance_id: string
  country_mappings: MiraklInstanceLists["country_mappings"][]
}

/**
 * Replaces the country mappings of an instance: one per label.
 *
 * Compensation restores the former list.
 *
 * @throws {MedusaError} as `replaceMiraklInstanceListStep`
 */
export const replaceMiraklCountryMappingsWorkflow = createWorkflow(
  "replace-mirakl-country-mappings",
  function (input: ReplaceMiraklCountryMappingsInput) {
    const rows = replaceMiraklInstanceListStep({
      instance_id: input.instance_id,
      list: "country_mappings",
      rows: input.country_mappings,
    })
    emitEventStep({
      eventName: MIRAKL_INSTANCE_CHANGED,
      data: { id: input.instance_id },
    })
    return new WorkflowResponse(rows)
  }
)

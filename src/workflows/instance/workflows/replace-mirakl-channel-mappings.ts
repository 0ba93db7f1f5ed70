import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { MIRAKL_INSTANCE_CHANGED } from "../instance-events"
import type { MiraklInstanceLists } from "../../../modules/mirakl/instance-lists"
import { replaceMiraklInstanceListStep } from "../steps/replace-mirakl-instance-list"

/** The whole list; a channel that is not in it follows the instance. */
export type ReplaceMiraklChannelMappingsInput = {
  instance_id: string
  channel_mappings: MiraklInstanceLists["channel_mappings"][]
}

/**
 * Replaces the channel mappings of an instance: one per Mirakl channel.
 *
 * Compensation restores the former list.
 *
 * @throws {MedusaError} as `replaceMiraklInstanceListStep`
 */
export const replaceMiraklChannelMappingsWorkflow = createWorkflow(
  "replace-mirakl-channel-mappings",
  function (input: ReplaceMiraklChannelMappingsInput) {
    const rows = replaceMiraklInstanceListStep({
      instance_id: input.instance_id,
      list: "channel_mappings",
      rows: input.channel_mappings,
    })
    emitEventStep({
      eventName: MIRAKL_INSTANCE_CHANGED,
      data: { id: input.instance_id },
    })
    return new WorkflowResponse(rows)
  }
)

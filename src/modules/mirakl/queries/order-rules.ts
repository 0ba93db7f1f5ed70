import type { ChannelMapping } from "../../../mapping/order/order-import-context"
import type { WorkflowRule } from "../../../mapping/order/match-workflow-rule"
import type { CountryMapping } from "../../../mapping/order/to-country-code"
import type { SqlManager } from "./sql-manager"

/** The lists of an instance that decide about its orders. */
export type OrderRules = {
  channel_mappings: ChannelMapping[]
  country_mappings: CountryMapping[]
  workflow_rules: WorkflowRule[]
}

const EMPTY: OrderRules = {
  channel_mappings: [],
  country_mappings: [],
  workflow_rules: [],
}

/** The columns of the three lists; each wants the instance's id. */
export const ORDER_RULES = `
  ${listOf("mirakl_channel_mapping")} as channel_mappings,
  ${listOf("mirakl_country_mapping")} as country_mappings,
  ${listOf("mirakl_workflow_rule")} as workflow_rules`

/** Reads the three lists in one statement. */
export async function orderRules(
  manager: SqlManager,
  instanceId: string
): Promise<OrderRules> {
  const [rules] = await manager.execute<OrderRules[]>(`select ${ORDER_RULES}`, [
    instanceId,
    instanceId,
    instanceId,
  ])
  return rules ?? EMPTY
}

function listOf(table: string): string {
  return `(select coalesce(json_agg(row_to_json(entry)), '[]'::json)
             from ${table} as entry
            where entry.instance_id = ? and entry.deleted_at is null)`
}

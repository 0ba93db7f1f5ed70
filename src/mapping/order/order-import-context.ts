import type { HeldDetails, HeldReason } from "../decision/held-reasons"
import type { VariantMatcher } from "./match-variant"
import type { WorkflowRule } from "./match-workflow-rule"
import type { CountryMapping } from "./to-country-code"

/** The settings of an instance that decide about its orders. */
export type OrderSettings = {
  order_states: string[]
  import_orders_created_after: Date | null
  /** What becomes of orders from before that date. */
  existing_orders: "skip" | "take_over" | "no_stock"
  sales_channel_id: string | null
  region_id: string | null
  stock_location_ids: string[]
  shipping_option_id: string | null
  buyer_email: "undeliverable" | "relay"
  tax_system: "marketplace" | "store"
  create_company: boolean
}

/** What a Mirakl channel sets instead of the instance. */
export type ChannelMapping = {
  channel_code: string
  sales_channel_id: string | null
  region_id: string | null
}

/** Everything that the import of a page of orders is decided with. */
export type OrderImportContext = {
  /** `<host>/<shop id>`. */
  shop_key: string
  settings: OrderSettings
  channel_mappings: ChannelMapping[]
  country_mappings: CountryMapping[]
  workflow_rules: WorkflowRule[]
  /** Currency code by id, of the regions that exist. */
  regions: Map<string, string>
  /** Those of the settings that exist. */
  sales_channel_ids: Set<string>
  stock_location_ids: Set<string>
  matchVariant: VariantMatcher
}

/** The order waits for a person. */
export type HeldOrder = {
  kind: "hold"
  reason: HeldReason
  details: HeldDetails
}

/** Holds an order for a reason, with the facts behind it. */
export function hold(reason: HeldReason, details: HeldDetails): HeldOrder {
  return { kind: "hold", reason, details }
}

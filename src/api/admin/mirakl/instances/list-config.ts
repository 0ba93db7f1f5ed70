import { MAX_LIST_ROWS } from "./list-validators"
import { listParams } from "../list-params"

const rowFields = ["id", "instance_id", "created_at", "updated_at"]

const listConfig = (entity: string, fields: string[]) => ({
  entity,
  defaults: [...fields, ...rowFields],
  allowed: [...fields, ...rowFields],
  isList: true,
})

export const workflowRulesConfig = listConfig("mirakl_workflow_rule", [
  "rank",
  "payment_type",
  "financial_status",
  "confirm_order",
  "capture_payment",
  "create_invoice",
  "upload_invoice",
])

export const carrierMappingsConfig = listConfig("mirakl_carrier_mapping", [
  "rank",
  "shipping_option_id",
  "provider_id",
  "carrier_code",
  "carrier_name",
  "tracking_url",
])

export const countryMappingsConfig = listConfig("mirakl_country_mapping", [
  "label",
  "country_code",
])

export const channelMappingsConfig = listConfig("mirakl_channel_mapping", [
  "channel_code",
  "sales_channel_id",
  "region_id",
])

// Whoever edits a list sends it back whole: a page of it would lose the rest.
export const wholeListParams = (order: string) =>
  listParams({ order, limit: MAX_LIST_ROWS })

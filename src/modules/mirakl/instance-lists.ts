/** The lists that hang on an instance and are replaced as a whole: a row of each. */
export type MiraklInstanceLists = {
  workflow_rules: {
    payment_type?: string | null
    financial_status?: "any" | "pending" | "paid"
    confirm_order?: boolean
    capture_payment?: boolean
    create_invoice?: boolean
    upload_invoice?: boolean
  }
  carrier_mappings: {
    shipping_option_id?: string | null
    provider_id?: string | null
    carrier_code?: string | null
    carrier_name?: string | null
    tracking_url?: string | null
  }
  country_mappings: { label: string; country_code: string }
  channel_mappings: {
    channel_code: string
    sales_channel_id?: string | null
    region_id?: string | null
  }
}

/** Lists whose order matters: the first match decides. */
export const RANKED_LISTS: readonly (keyof MiraklInstanceLists)[] = [
  "workflow_rules",
  "carrier_mappings",
]

/** The columns of a row of each list. */
export const LIST_COLUMNS: {
  [List in keyof MiraklInstanceLists]: (keyof MiraklInstanceLists[List])[]
} = {
  workflow_rules: [
    "payment_type",
    "financial_status",
    "confirm_order",
    "capture_payment",
    "create_invoice",
    "upload_invoice",
  ],
  carrier_mappings: [
    "shipping_option_id",
    "provider_id",
    "carrier_code",
    "carrier_name",
    "tracking_url",
  ],
  country_mappings: ["label", "country_code"],
  channel_mappings: ["channel_code", "sales_channel_id", "region_id"],
}

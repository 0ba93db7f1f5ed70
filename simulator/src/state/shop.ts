/** A seller's shop. It lives on one platform of the simulated host. */
export type Shop = {
  shop_id: number
  shop_name: string
  shop_state: "OPEN" | "CLOSE" | "SUSPENDED" | "TERMINATED"
  platform_id: string
  currency_iso_code: string
  channels: string[]
  email: string
  country_iso_code: string
  date_created: Date
  last_updated_date: Date
  /** Whether OR21 may accept some lines and refuse others. */
  partial_acceptance: boolean
  /** Whether the seller may call OR30. */
  partial_cancelation: boolean
  lead_time_to_ship: number
  warehouses: string[]
  model: "MARKETPLACE" | "DROPSHIP" | "ONE_CREDITOR"
}

/** An API key belongs to a user, who may see several shops. */
export type ApiKey = {
  key: string
  user: string
  shop_ids: number[]
  default_shop_id: number
}

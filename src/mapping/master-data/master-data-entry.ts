/** The code lists of a marketplace. */
export const MASTER_DATA_KINDS = [
  "channel",
  "currency",
  "offer_state",
  "logistic_class",
  "shipping_zone",
  "shipping_type",
  "carrier",
  "hierarchy",
  "reason",
  "document_type",
  "order_tax",
] as const

export type MasterDataKind = (typeof MASTER_DATA_KINDS)[number]

/** One entry of a code list; keys are columns. */
export type MasterDataEntry = {
  /** What the code is unique within; mostly empty. */
  scope: string
  code: string
  label: string
  description: string | null
  parent_code: string | null
  level: number | null
  tracking_url: string | null
  standard_code: string | null
  extras: Record<string, unknown> | null
}

export const MIRAKL_MASTER_DATA_KINDS = [
  "channel",
  "currency",
  "logistic_class",
  "shipping_zone",
  "shipping_type",
  "carrier",
  "offer_state",
  "hierarchy",
  "reason",
  "document_type",
  "order_tax",
] as const
export type MiraklMasterDataKind = (typeof MIRAKL_MASTER_DATA_KINDS)[number]

/** A code list entry of the marketplace. */
export type MiraklMasterData = {
  id: string
  kind: MiraklMasterDataKind
  scope: string
  code: string
  label: string
  description: string | null
  parent_code: string | null
  level: number | null
  tracking_url: string | null
  standard_code: string | null
  removed_at: string | null
}

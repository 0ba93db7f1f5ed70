/** Why an order is bound but never becomes a Medusa order. */
export const IGNORED_REASONS = {
  CREATED_BEFORE_IMPORT_DATE:
    "The order is older than the date from which orders are imported.",
  STATE_NOT_IMPORTED:
    "When the order was first seen, it was past the states that are imported.",
  ACCEPTANCE_MISSED:
    "Nobody answered in time: the marketplace refused the order.",
  REFUSED_ON_MIRAKL: "The order was refused on Mirakl.",
  CANCELED_ON_MIRAKL: "The order was cancelled on Mirakl.",
} as const

export type IgnoredReason = keyof typeof IGNORED_REASONS

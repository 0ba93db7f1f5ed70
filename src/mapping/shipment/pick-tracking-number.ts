import type { FulfillmentFacts } from "./shipment-facts"

export type PickedTracking = {
  number: string | null
  /** As the label gives it; null when it gives none. */
  url: string | null
  /** Numbers of further labels, which Mirakl has no place for. */
  others: string[]
}

/**
 * The tracking number of a parcel: the first label that has one. Blanks around
 * it are dropped.
 */
export function pickTrackingNumber(
  labels: FulfillmentFacts["labels"]
): PickedTracking {
  const numbered = labels
    .map((label) => ({
      number: label.tracking_number?.trim() ?? "",
      url: label.tracking_url?.trim() ?? "",
    }))
    .filter(({ number }) => number !== "")
  const [first] = numbered
  const others = numbered
    .map(({ number }) => number)
    .filter((number) => number !== first?.number)
  return {
    number: first?.number ?? null,
    url: first?.url || null,
    others: [...new Set(others)],
  }
}

import { createHash } from "node:crypto"
import type { MiraklOrder } from "../../mirakl-api"

/** What an earlier reading left of an order. */
type KnownReading = { mirakl_updated_at: Date; payload_hash: string | null }

const SECOND_MS = 1000

/** Tells two readings of an order apart. */
export function hashOrder(order: MiraklOrder): string {
  return createHash("sha1").update(JSON.stringify(order)).digest("base64")
}

/**
 * When the update took place that a reading of an order shows; null when it
 * shows none. Mirakl may tell it in whole seconds, and make two updates within
 * one: the second is seen by what was read, and counts as a millisecond later,
 * so that whatever compares dates follows it too.
 *
 * @param known null for an order that is new
 * @param readAt stands in for a date that the platform leaves out
 */
export function findUpdate(
  order: MiraklOrder,
  known: KnownReading | null,
  readAt: Date
): Date | null {
  if (order.last_updated_date == null) {
    return readAt
  }
  const updatedAt = new Date(order.last_updated_date)
  if (!known || updatedAt > known.mirakl_updated_at) {
    return updatedAt
  }
  return isSameSecond(updatedAt, known.mirakl_updated_at) &&
    known.payload_hash !== hashOrder(order)
    ? new Date(known.mirakl_updated_at.getTime() + 1)
    : null
}

// A date with milliseconds that is earlier is an older reading's.
function isSameSecond(told: Date, known: Date): boolean {
  const age = known.getTime() - told.getTime()
  return age === 0 || (told.getTime() % SECOND_MS === 0 && age < SECOND_MS)
}

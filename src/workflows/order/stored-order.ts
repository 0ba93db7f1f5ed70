import type { MiraklOrder } from "../../mirakl-api"

/** The order of a stored payload: the wire client had read and checked it before it was stored. Null once it was purged. */
export function toStoredOrder(
  payload: Record<string, unknown> | null
): MiraklOrder | null {
  return payload as MiraklOrder | null
}

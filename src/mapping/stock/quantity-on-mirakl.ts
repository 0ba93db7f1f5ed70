import type { AcceptedStock } from "./is-exported"

/**
 * What Mirakl sells now, as far as is known: what it last accepted, or what was
 * last read there while the two are not known to be the same.
 */
export function quantityOnMirakl({
  sync_status,
  accepted_quantity,
  mirakl_quantity,
}: AcceptedStock & { mirakl_quantity: number | null }): number | null {
  return sync_status === "in_sync"
    ? (accepted_quantity ?? mirakl_quantity)
    : mirakl_quantity
}

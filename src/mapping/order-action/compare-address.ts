import type { MiraklOrder } from "../../mirakl-api"
import type { Flags } from "../decision/flags"

/** Where a Medusa order is delivered, as far as Mirakl could differ. */
export type StoreAddress = {
  id?: string
  address_1?: string | null
  postal_code?: string | null
  city?: string | null
}

/**
 * Flags an order that is delivered elsewhere than Mirakl says. Whether a person
 * has edited the address, or Mirakl has changed it when the order could no
 * longer follow, is told by whose address the order has: an edit replaces it.
 */
export function compareAddress(
  told: { order: MiraklOrder; shipping_address_id: string },
  here: StoreAddress | null
): Flags {
  const there = told.order.customer?.shipping_address
  const isSame =
    !there ||
    !here ||
    (isEqual(there.street_1, here.address_1) &&
      isEqual(there.zip_code, here.postal_code) &&
      isEqual(there.city, here.city))
  if (isSame) {
    return {}
  }
  return here.id === told.shipping_address_id
    ? { ADDRESS_CHANGED_LATE: {} }
    : { ADDRESS_EDITED: {} }
}

function isEqual(one?: string | null, other?: string | null): boolean {
  const plain = (text?: string | null) => (text ?? "").trim().toLowerCase()
  return plain(one) === plain(other)
}

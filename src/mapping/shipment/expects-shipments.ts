/** What a binding says about who ships its order, and whether it still ships. */
export type ShippingResponsibility = {
  status: string
  mirakl_state: string
  fulfillment_center_code: string | null
}

/**
 * Whether Mirakl waits to hear of the shipments of an order: imported, still
 * to ship there, and not shipped by the marketplace itself.
 */
export function expectsShipments(binding: ShippingResponsibility): boolean {
  return (
    binding.status === "imported" &&
    binding.mirakl_state === "SHIPPING" &&
    (binding.fulfillment_center_code ?? "DEFAULT") === "DEFAULT"
  )
}

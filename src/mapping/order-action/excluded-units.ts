type Decision = {
  kind: string
  status: string
  input: Record<string, unknown> | null
}

type Refunds = {
  refunds?: {
    order_line_id: string
    quantity?: number
    excluded_from_shipment?: boolean
  }[]
}

/**
 * Units that the shop has refunded and will not ship, by Mirakl's line id. Only
 * its own decisions tell: OR11 shows the refund, but not that the units stay.
 */
export function excludedUnits(decisions: Decision[]): Map<string, number> {
  const units = new Map<string, number>()
  for (const { kind, status, input } of decisions) {
    const { refunds = [] } = (input ?? {}) as Refunds
    for (const refund of kind === "refund" && status === "pushed"
      ? refunds
      : []) {
      if (refund.excluded_from_shipment) {
        const before = units.get(refund.order_line_id) ?? 0
        units.set(refund.order_line_id, before + (refund.quantity ?? 0))
      }
    }
  }
  return units
}

/**
 * Whether a refund is on its way to Mirakl, or its answer was lost, that would
 * keep units from shipping: what is to ship is not known until it is settled.
 */
export function mayExcludeMore(decisions: Decision[]): boolean {
  return decisions.some(
    ({ kind, status, input }) =>
      kind === "refund" &&
      (status === "pushing" || status === "uncertain") &&
      ((input ?? {}) as Refunds).refunds?.some(
        (it) => it.excluded_from_shipment
      )
  )
}

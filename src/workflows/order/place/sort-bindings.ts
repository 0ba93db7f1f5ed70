import type { BindingToImport } from "../list-bindings"
import type { OrderOutcome } from "../order-outcome"
import type { BegunOrder } from "./read-placed-orders"

/** Bindings by how far their import has come. */
export type SortedBindings = {
  /** Without a Medusa order. */
  fresh: BindingToImport[]
  /** An earlier run placed the order and came no further than its phase. */
  begun: BegunOrder[]
  imported: OrderOutcome[]
}

/** Tells what is left to do for each binding. */
export function sortBindings(bindings: BindingToImport[]): SortedBindings {
  const sorted: SortedBindings = { fresh: [], begun: [], imported: [] }
  for (const binding of bindings) {
    const { id: binding_id, mirakl_order_id, order_id, phase } = binding
    const { moves_stock, units_held_at } = binding
    if (phase === "announced") {
      sorted.imported.push({ binding_id, mirakl_order_id, kind: "already" })
    } else if (order_id) {
      sorted.begun.push({
        binding_id,
        mirakl_order_id,
        order_id,
        phase,
        moves_stock,
        holds_units: units_held_at !== null,
      })
    } else {
      sorted.fresh.push(binding)
    }
  }
  return sorted
}

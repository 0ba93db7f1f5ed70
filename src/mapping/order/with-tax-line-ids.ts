import { deriveMedusaId } from "./derive-medusa-id"
import type { MedusaOrder } from "./medusa-order"

type Taxed = { id: string; tax_lines: object[] }

/** The order with ids for its tax lines too: the store would make one up for each, which takes longer than to derive it. */
export function withTaxLineIds(order: MedusaOrder) {
  return {
    ...order,
    items: order.items.map((item) => numbered(item, "ordlitxl")),
    shipping_methods: order.shipping_methods.map((method) =>
      numbered(method, "ordsmtxl")
    ),
  }
}

function numbered<Entity extends Taxed>(entity: Entity, prefix: string) {
  return {
    ...entity,
    tax_lines: entity.tax_lines.map((tax, index) => ({
      ...tax,
      id: deriveMedusaId(prefix, entity.id, `tax ${index}`),
    })),
  }
}

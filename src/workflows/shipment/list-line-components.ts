import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { LineComponents } from "../../mapping/shipment/shipment-facts"

type VariantWithInventory = {
  id: string
  inventory_items?: { inventory_item_id: string; required_quantity: number }[]
}

type LineVariant = { line_item_id: string | null; variant_id: string | null }

/** The inventory items in one unit of each line; lines whose variant is gone are left out. */
export async function listLineComponents(
  container: MedusaContainer,
  lines: LineVariant[]
): Promise<LineComponents> {
  const ids = lines.flatMap(({ variant_id }) =>
    variant_id ? [variant_id] : []
  )
  if (!ids.length) {
    return new Map()
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product_variant",
    fields: [
      "id",
      "inventory_items.inventory_item_id",
      "inventory_items.required_quantity",
    ],
    filters: { id: [...new Set(ids)] },
  })
  const variants: VariantWithInventory[] = data
  const ofVariants = new Map(
    variants.map(({ id, inventory_items: items }) => [
      id,
      new Map(
        items?.map((item) => [item.inventory_item_id, item.required_quantity])
      ),
    ])
  )
  return new Map(
    lines.flatMap(({ line_item_id, variant_id }) => {
      const components = ofVariants.get(variant_id ?? "")
      return line_item_id && components ? [[line_item_id, components]] : []
    })
  )
}

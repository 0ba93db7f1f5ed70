import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type {
  VariantStock,
  VariantStockItem,
} from "../../mapping/stock/compute-quantity"

type VariantRow = {
  id: string
  manage_inventory: boolean
  allow_backorder: boolean
  inventory_items?: {
    required_quantity: number
    /** Null when the inventory item was deleted. */
    inventory?: { location_levels?: VariantStockItem["levels"] } | null
  }[]
}

/** The stock of variants, by their id; a deleted variant has none. */
export async function listVariantStock(
  container: MedusaContainer,
  variantIds: string[]
): Promise<Map<string, VariantStock>> {
  if (!variantIds.length) {
    return new Map()
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product_variant",
    fields: [
      "id",
      "manage_inventory",
      "allow_backorder",
      "inventory_items.required_quantity",
      "inventory_items.inventory.location_levels.location_id",
      "inventory_items.inventory.location_levels.stocked_quantity",
      "inventory_items.inventory.location_levels.reserved_quantity",
    ],
    filters: { id: variantIds },
  })
  const rows: VariantRow[] = data
  return new Map(rows.map((row) => [row.id, toVariantStock(row)]))
}

function toVariantStock(row: VariantRow): VariantStock {
  return {
    manage_inventory: row.manage_inventory,
    allow_backorder: row.allow_backorder,
    items: (row.inventory_items ?? []).map((item) => ({
      required_quantity: item.required_quantity,
      levels: item.inventory?.location_levels ?? [],
    })),
  }
}

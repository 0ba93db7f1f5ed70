import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** That a variant is made of an inventory item, among others. */
export type KitPart = { variant_id: string; inventory_item_id: string }

/** What variants are made of, by the links, the items or the variants. */
export async function listKitParts(
  container: MedusaContainer,
  filters:
    | { id: string[] }
    | { inventory_item_id: string[] }
    | { variant_id: string[] }
): Promise<KitPart[]> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "product_variant_inventory_item",
      fields: ["variant_id", "inventory_item_id"],
      filters,
    })
  return data.map(({ variant_id, inventory_item_id }) => ({
    variant_id: String(variant_id),
    inventory_item_id: String(inventory_item_id),
  }))
}

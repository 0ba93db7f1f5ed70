import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** The variants that links of inventory items make up, by those links or items. */
export async function listKitVariants(
  container: MedusaContainer,
  filters: { id: string[] } | { inventory_item_id: string[] }
): Promise<string[]> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "product_variant_inventory_item",
      fields: ["variant_id"],
      filters,
    })
  return data.map(({ variant_id }) => String(variant_id))
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { listKitParts } from "./list-kit-parts"

/** The variants that links of inventory items make up, by those links or items. */
export async function listKitVariants(
  container: MedusaContainer,
  filters: { id: string[] } | { inventory_item_id: string[] }
): Promise<string[]> {
  const parts = await listKitParts(container, filters)
  return parts.map(({ variant_id }) => variant_id)
}

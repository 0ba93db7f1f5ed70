import type { MedusaContainer } from "@medusajs/framework/types"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import { listKitVariants } from "./list-kit-variants"

/**
 * Lets the next delta look at the listings of variants that are made of other
 * items now, or of other numbers of them: a changed link keeps its
 * `updated_at`, so that no delta could find it.
 *
 * @param linkIds of links of variants to inventory items
 */
export async function touchChangedKits(
  container: MedusaContainer,
  linkIds: string[]
): Promise<void> {
  const variantIds = await listKitVariants(container, { id: linkIds })
  if (variantIds.length) {
    await container
      .resolve<MiraklModuleService>(MIRAKL_MODULE)
      .stock.touch(variantIds)
  }
}

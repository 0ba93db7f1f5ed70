import type { MedusaContainer } from "@medusajs/framework/types"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import { listKitParts } from "./list-kit-parts"
import type { UncountedSkus } from "./uncounted-skus"

/**
 * Adds the SKUs of an instance's listings that sell the same units: those of
 * the same variants, and of all that share an inventory item with them, as a
 * kit does with its parts. Few queries, whatever their number.
 */
export async function addSharingSkus(
  container: MedusaContainer,
  instanceId: string,
  uncounted: UncountedSkus
): Promise<void> {
  const orders = uncounted.orderBySku
  if (!orders.size) {
    return
  }
  const sold = await listLinked(container, instanceId, {
    shop_sku: [...orders.keys()],
  })
  const orderByVariant = new Map(
    sold.map(({ variant_id, shop_sku }) => [variant_id, orders.get(shop_sku)])
  )
  const parts = await listKitParts(container, {
    variant_id: [...orderByVariant.keys()],
  })
  const orderByItem = new Map(
    parts.map(({ inventory_item_id, variant_id }) => [
      inventory_item_id,
      orderByVariant.get(variant_id),
    ])
  )
  const sharing = await listKitParts(container, {
    inventory_item_id: [...orderByItem.keys()],
  })
  for (const { variant_id, inventory_item_id } of sharing) {
    if (!orderByVariant.has(variant_id)) {
      orderByVariant.set(variant_id, orderByItem.get(inventory_item_id))
    }
  }
  const listings = await listLinked(container, instanceId, {
    variant_id: [...orderByVariant.keys()],
  })
  for (const { shop_sku, variant_id } of listings) {
    const order = orderByVariant.get(variant_id)
    if (order !== undefined && !orders.has(shop_sku)) {
      uncounted.add(shop_sku, order)
    }
  }
}

type LinkedListing = { shop_sku: string; variant_id: string }

async function listLinked(
  container: MedusaContainer,
  instanceId: string,
  filters: { shop_sku: string[] } | { variant_id: string[] }
): Promise<LinkedListing[]> {
  const listings = await container
    .resolve<MiraklModuleService>(MIRAKL_MODULE)
    .listMiraklListings(
      { instance_id: instanceId, link_status: "linked", ...filters },
      { select: ["id", "shop_sku", "variant_id"], take: null }
    )
  return listings.flatMap(({ shop_sku, variant_id }) =>
    variant_id ? [{ shop_sku, variant_id }] : []
  )
}

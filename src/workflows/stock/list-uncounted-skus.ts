import type { MedusaContainer } from "@medusajs/framework/types"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import { shopKeyOf } from "../order/order-instance"
import { listUnheldLines } from "../order/units/list-unheld-lines"
import { addSharingSkus } from "./add-sharing-skus"
import { UncountedSkus } from "./uncounted-skus"

/** Reads which SKUs these are: what the orders sold that could not be read, stored or held, and what sells the same units. */
export async function listUncountedSkus(
  container: MedusaContainer,
  instanceId: string
): Promise<UncountedSkus> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const instance = await service.retrieveMiraklInstance(instanceId)
  const uncounted = new UncountedSkus()
  const orders = await service.orders.held.uncounted(
    instanceId,
    shopKeyOf(instance)
  )
  for (const { order, skus } of orders) {
    if (skus === null) {
      uncounted.addUnreadable(order)
    }
    skus?.forEach((sku) => uncounted.add(sku, order))
  }
  for (const { order, sku } of await listUnheldLines(container, instanceId)) {
    uncounted.add(sku, order)
  }
  await addSharingSkus(container, instanceId, uncounted)
  return uncounted
}

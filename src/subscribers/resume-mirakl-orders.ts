import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  Modules,
  ProductVariantWorkflowEvents,
  ProductWorkflowEvents,
} from "@medusajs/framework/utils"
import { toJobError } from "../mapping/operation/to-job-error"
import { MIRAKL_MODULE } from "../modules/mirakl"
import type { HeldOrdersFilter } from "../modules/mirakl/queries/order-ledger"
import type { MiraklModuleService } from "../modules/mirakl/service"
import { MIRAKL_INSTANCE_CHANGED } from "../workflows/instance/instance-events"
import { resumeMiraklOrdersWorkflow } from "../workflows/order"

const LISTING_LINKED = "mirakl-listing.linked"

/**
 * Lets held orders go on the moment that what held them is mended: a listing
 * linked, a variant with the SKU, a setting or a mapping. What goes wrong here
 * is left to the next import.
 */
export default async function resumeMiraklOrders({
  event: { name, data },
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  try {
    const filter = await toFilter(container, name, data.id)
    if (filter.instance_id || filter.skus?.length) {
      await resumeMiraklOrdersWorkflow(container).run({ input: filter })
    }
  } catch (error) {
    const { code, message } = toJobError(error)
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(
        `Mirakl: held orders wait for the next import (${code}: ${message})`
      )
  }
}

async function toFilter(
  container: MedusaContainer,
  name: string,
  id: string
): Promise<HeldOrdersFilter> {
  if (name === MIRAKL_INSTANCE_CHANGED) {
    return { instance_id: id }
  }
  if (name === LISTING_LINKED) {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    const listing = await service.retrieveMiraklListing(id)
    return { instance_id: listing.instance_id, skus: [listing.shop_sku] }
  }
  const isProduct = name === ProductWorkflowEvents.CREATED
  const variants = await container
    .resolve(Modules.PRODUCT)
    .listProductVariants(isProduct ? { product_id: id } : { id }, {
      select: ["id", "sku"],
      take: null,
    })
  return { skus: variants.flatMap(({ sku }) => sku ?? []) }
}

export const config: SubscriberConfig = {
  event: [
    MIRAKL_INSTANCE_CHANGED,
    LISTING_LINKED,
    ProductWorkflowEvents.CREATED,
    ProductVariantWorkflowEvents.CREATED,
    ProductVariantWorkflowEvents.UPDATED,
  ],
  context: { subscriberId: "resume-mirakl-orders" },
}

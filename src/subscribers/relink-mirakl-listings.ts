import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  ProductEvents,
} from "@medusajs/framework/utils"
import { toJobError } from "../mapping/operation/to-job-error"
import { gatherIds } from "../workflows/listing/gather-ids"
import { relinkMiraklListingsWorkflow } from "../workflows/listing"

const gatherers = new WeakMap<MedusaContainer, (id: string) => Promise<void>>()

/** Keeps the links of listings true when a variant is made, changed or deleted. */
export default async function relinkMiraklListings({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const gather =
    gatherers.get(container) ??
    gatherIds((variantIds) => relink(container, variantIds))
  gatherers.set(container, gather)
  await gather(event.data.id)
}

async function relink(
  container: MedusaContainer,
  variantIds: string[]
): Promise<void> {
  try {
    await relinkMiraklListingsWorkflow(container).run({
      input: { variant_ids: variantIds },
    })
  } catch (error) {
    const { code, message } = toJobError(error)
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(
        `Mirakl: the listings of ${variantIds.length} variants wait for the next import of listings (${code}: ${message})`
      )
  }
}

export const config: SubscriberConfig = {
  event: [
    ProductEvents.PRODUCT_VARIANT_CREATED,
    ProductEvents.PRODUCT_VARIANT_UPDATED,
    ProductEvents.PRODUCT_VARIANT_DELETED,
    ProductEvents.PRODUCT_VARIANT_RESTORED,
  ],
  context: { subscriberId: "relink-mirakl-listings" },
}

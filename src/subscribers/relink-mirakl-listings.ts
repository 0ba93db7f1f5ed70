import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  ProductVariantWorkflowEvents,
  ProductWorkflowEvents,
} from "@medusajs/framework/utils"
import { toJobError } from "../mapping/operation/to-job-error"
import { gatherIds } from "../workflows/listing/gather-ids"
import { relinkMiraklListingsWorkflow } from "../workflows/listing"

const gatherers = new WeakMap<MedusaContainer, (id: string) => Promise<void>>()

/** Keeps the links of listings true when a variant is made, changed or deleted, by itself or with its product. */
export default async function relinkMiraklListings({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const gather =
    gatherers.get(container) ?? gatherIds((ids) => relink(container, ids))
  gatherers.set(container, gather)
  await gather(event.data.id)
}

async function relink(
  container: MedusaContainer,
  ids: string[]
): Promise<void> {
  try {
    await relinkMiraklListingsWorkflow(container).run({
      input: { ids },
    })
  } catch (error) {
    const { code, message } = toJobError(error)
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(
        `Mirakl: the listings of ${ids.length} variants or products wait for the next import of listings (${code}: ${message})`
      )
  }
}

export const config: SubscriberConfig = {
  event: [
    ProductVariantWorkflowEvents.CREATED,
    ProductVariantWorkflowEvents.UPDATED,
    ProductVariantWorkflowEvents.DELETED,
    ProductWorkflowEvents.DELETED,
  ],
  context: { subscriberId: "relink-mirakl-listings" },
}

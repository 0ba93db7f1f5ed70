import type { InferTypeOf } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { toSkuLinks, type SkuLinks } from "../../mapping/order/to-sku-links"
import type { MiraklListing } from "../../modules/mirakl/models"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import { createUnseenListings } from "../listing/create-unseen-listings"

type Listing = InferTypeOf<typeof MiraklListing>

/** How the listings were that keep an answer about a SKU. */
export type FormerLinks = {
  known: Pick<Listing, "id" | "link_status" | "link_source" | "variant_id">[]
  /** Our ids of those that there were not. */
  created: string[]
}

/**
 * Finds the listings that keep an answer about a SKU of an order, and makes
 * those that there are not.
 *
 * @throws {MedusaError} NOT_FOUND for the binding; NOT_ALLOWED when the order
 * waits for no variant or has no such SKU
 */
export async function openSkuLinks(
  service: MiraklModuleService,
  bindingId: string,
  sku: string
): Promise<FormerLinks & { instance_id: string }> {
  const binding = await service.retrieveMiraklOrder(bindingId, {
    relations: ["lines"],
  })
  const { instance_id, lines } = binding
  const offerIds = lines.flatMap(({ offer_id }) => offer_id ?? [])
  const listings = await service.listMiraklListings(
    { instance_id, $or: [{ offer_id: offerIds }, { shop_sku: sku }] },
    { take: null }
  )
  const links = expectLinks(toSkuLinks(binding, listings, sku))
  return {
    instance_id,
    known: listings.filter(({ id }) => links.known.includes(id)),
    created: await createUnseenListings(service, instance_id, links.unseen),
  }
}

/** Writes former links back, and takes away the listings that were made. */
export async function undoSkuLinks(
  service: MiraklModuleService,
  { known, created }: FormerLinks
): Promise<void> {
  await service.updateMiraklListings(
    known.map(({ id, link_status, link_source, variant_id }) => ({
      id,
      link_status,
      link_source,
      variant_id,
    }))
  )
  await service.deleteMiraklListings(created)
}

function expectLinks(links: SkuLinks | { refusal: string }): SkuLinks {
  if ("refusal" in links) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, links.refusal)
  }
  return links
}

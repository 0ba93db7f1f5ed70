import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  decideLink,
  type LinkableListing,
  type LinkBy,
  type LinkCandidate,
} from "../../mapping/listing/decide-link"
import {
  codeSpellings,
  skuSpellings,
} from "../../mapping/listing/link-spellings"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { WrittenLinks } from "../../modules/mirakl/queries/listing-links"
import type { MiraklModuleService } from "../../modules/mirakl/service"

// Linking through `query.graph`: for a store whose product tables the plugin
// can't read, and the reference that the statements are compared with.

type Linkable = LinkableListing & { id: string; instance_id: string }

const PAGE = 1000
const FIELDS = ["id", "instance_id", "shop_sku", "ean", "upc"]
const BY_HAND_STAYS = {
  removed_at: null,
  $and: [{ $or: [{ link_source: null }, { link_source: ["sku", "barcode"] }] }],
}

/** Links the live listings of an instance, page by page. */
export async function* linkByGraph(
  container: MedusaContainer,
  instanceId: string
): AsyncGenerator<WrittenLinks> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  let after = ""
  for (;;) {
    const page = await service.listMiraklListings(
      { instance_id: instanceId, id: { $gt: after }, ...BY_HAND_STAYS },
      { select: FIELDS, order: { id: "ASC" }, take: PAGE }
    )
    const last = page.at(-1)
    if (!last) {
      return
    }
    yield await linkPage(container, page)
    after = last.id
  }
}

/** Links the listings that some variants sell or could sell again. */
export async function relinkByGraph(
  container: MedusaContainer,
  ids: string[]
): Promise<WrittenLinks> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const theirs = { $or: [{ id: ids }, { product_id: ids }] }
  const variants = await listVariants(container, theirs, true)
  const codes = variants.flatMap(({ barcode, ean, upc }) =>
    codeSpellings({ ean, upc }).concat(
      codeSpellings({ ean: barcode, upc: null })
    )
  )
  const listings = await service.listMiraklListings(
    {
      ...BY_HAND_STAYS,
      $or: [
        { variant_id: [...ids, ...variants.map(({ id }) => id)] },
        { shop_sku: variants.flatMap(({ sku }) => skuSpellings(sku ?? "")) },
        { ean: codes },
        { upc: codes },
      ],
    },
    { select: FIELDS, take: null }
  )
  return linkPage(container, listings)
}

async function linkPage(
  container: MedusaContainer,
  page: Linkable[]
): Promise<WrittenLinks> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const linkBy = await linkByOf(service, page)
  const skus = page.flatMap(({ shop_sku }) => skuSpellings(shop_sku))
  const codes = page.flatMap(codeSpellings)
  const candidates = await listVariants(container, {
    $or: [{ sku: skus }, { barcode: codes }, { ean: codes }, { upc: codes }],
  })
  const findCandidates = groupCandidates(candidates)
  return service.listings.writeLinks(
    page.map((listing) => ({
      id: listing.id,
      ...decideLink(
        listing,
        findCandidates(listing),
        linkBy.get(listing.instance_id) ?? "sku"
      ),
    }))
  )
}

async function linkByOf(
  service: MiraklModuleService,
  page: Linkable[]
): Promise<Map<string, LinkBy>> {
  const ids = [...new Set(page.map(({ instance_id }) => instance_id))]
  const instances = await service.listMiraklInstances(
    { id: ids },
    { select: ["id", "link_by"], take: ids.length }
  )
  return new Map(instances.map(({ id, link_by }) => [id, link_by]))
}

async function listVariants(
  container: MedusaContainer,
  filters: Record<string, unknown>,
  withDeleted = false
): Promise<LinkCandidate[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product_variant",
    fields: ["id", "sku", "barcode", "ean", "upc"],
    filters,
    withDeleted,
  })
  return data as LinkCandidate[]
}

function groupCandidates(candidates: LinkCandidate[]) {
  const byName = new Map<string, LinkCandidate[]>()
  for (const candidate of candidates) {
    const { sku, barcode, ean, upc } = candidate
    for (const name of new Set([sku, barcode, ean, upc])) {
      if (name) {
        byName.set(name, [...(byName.get(name) ?? []), candidate])
      }
    }
  }
  return (listing: LinkableListing): LinkCandidate[] => [
    ...new Set(
      [...skuSpellings(listing.shop_sku), ...codeSpellings(listing)].flatMap(
        (name) => byName.get(name) ?? []
      )
    ),
  ]
}

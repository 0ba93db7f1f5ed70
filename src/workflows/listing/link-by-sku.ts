import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  decideLink,
  skuSpellings,
  type LinkCandidate,
} from "../../mapping/listing/decide-link"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import { recordEvents, type EventTrace } from "../log/record-events"

/** A listing that a person has not linked or unlinked. */
type Linkable = { id: string; shop_sku: string }

const PAGE = 1000

/**
 * Links the live listings of an instance to the variants with their SKU, page
 * by page: one query for the variants and one statement for the links of each.
 * Emits `mirakl-listing.linked` for each listing that got another variant, and
 * tells it in the listing's timeline; of a first import its job tells.
 */
export async function linkBySku(
  container: MedusaContainer,
  instanceId: string,
  { isFirst, trace }: { isFirst: boolean; trace: EventTrace }
): Promise<void> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const eventBus = container.resolve(Modules.EVENT_BUS)
  for await (const page of pagesOf(service, instanceId)) {
    const candidates = await listCandidates(container, page)
    const linked = await service.listings.link(
      page.map(({ id, shop_sku }) => ({
        id,
        ...decideLink(shop_sku, candidatesFor(shop_sku, candidates)),
      }))
    )
    if (linked.length) {
      await eventBus.emit(
        linked.map((id) => ({ name: "mirakl-listing.linked", data: { id } }))
      )
      await recordEvents(
        container,
        (isFirst ? [] : linked).map((id) => ({
          ...trace,
          instance_id: instanceId,
          reference_type: "mirakl_listing",
          reference_id: id,
          kind: "decision",
          message: "Linked to the variant with its SKU.",
        }))
      )
    }
  }
}

async function* pagesOf(
  service: MiraklModuleService,
  instanceId: string
): AsyncGenerator<Linkable[]> {
  let after = ""
  for (;;) {
    const page = await service.listMiraklListings(
      {
        instance_id: instanceId,
        removed_at: null,
        id: { $gt: after },
        $or: [{ link_source: null }, { link_source: "sku" }],
      },
      { select: ["id", "shop_sku"], order: { id: "ASC" }, take: PAGE }
    )
    const last = page.at(-1)
    if (!last) {
      return
    }
    yield page
    after = last.id
  }
}

async function listCandidates(
  container: MedusaContainer,
  page: Linkable[]
): Promise<Map<string, LinkCandidate>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product_variant",
    fields: ["id", "sku"],
    filters: {
      sku: [...new Set(page.flatMap(({ shop_sku }) => skuSpellings(shop_sku)))],
    },
  })
  return new Map(
    data.flatMap(({ id, sku }) => (sku ? [[sku, { id, sku }]] : []))
  )
}

function candidatesFor(
  shopSku: string,
  candidates: Map<string, LinkCandidate>
): LinkCandidate[] {
  return skuSpellings(shopSku).flatMap((sku) => candidates.get(sku) ?? [])
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { MiraklOrder } from "../../../mirakl-api"
import { createVariantMatcher } from "../../../mapping/order/match-variant"
import type { OrderImportContext } from "../../../mapping/order/order-import-context"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import { listOrderVariants } from "./list-order-variants"
import { shopKeyOf, type OrderInstance } from "../order-instance"

/** Reads, in sets, everything that the import of a page of orders is decided with. */
export async function loadImportContext(
  container: MedusaContainer,
  instance: OrderInstance,
  orders: MiraklOrder[]
): Promise<OrderImportContext> {
  const [regions, salesChannels, matchVariant] = await Promise.all([
    listRegions(container, instance),
    listSalesChannels(container, instance),
    loadVariantMatcher(container, instance, orders),
  ])
  return {
    shop_key: shopKeyOf(instance),
    settings: instance,
    channel_mappings: instance.channel_mappings,
    country_mappings: instance.country_mappings,
    workflow_rules: instance.workflow_rules,
    regions: new Map(
      regions.map(({ id, currency_code }) => [id, currency_code])
    ),
    sales_channel_ids: new Set(salesChannels.map(({ id }) => id)),
    stock_location_ids: new Set(instance.existing_location_ids),
    matchVariant,
  }
}

async function listRegions(
  container: MedusaContainer,
  instance: OrderInstance
): Promise<{ id: string; currency_code: string }[]> {
  const ids = settingOf(instance, "region_id")
  return container
    .resolve(Modules.REGION)
    .listRegions(
      { id: ids },
      { select: ["id", "currency_code"], take: ids.length }
    )
}

async function listSalesChannels(
  container: MedusaContainer,
  instance: OrderInstance
): Promise<{ id: string }[]> {
  const ids = settingOf(instance, "sales_channel_id")
  return container
    .resolve(Modules.SALES_CHANNEL)
    .listSalesChannels({ id: ids }, { select: ["id"], take: ids.length })
}

function settingOf(
  instance: OrderInstance,
  name: "region_id" | "sales_channel_id"
): string[] {
  const values = [instance, ...instance.channel_mappings].map((it) => it[name])
  return [...new Set(values.filter((id): id is string => Boolean(id)))]
}

/** What the lines of orders sold, by link and by SKU. */
export async function loadVariantMatcher(
  container: MedusaContainer,
  instance: Pick<OrderInstance, "id" | "link_by">,
  orders: MiraklOrder[]
) {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const lines = orders.flatMap((order) => order.order_lines)
  const offerIds = distinct(lines.map((line) => line.offer_id))
  const skus = distinct(lines.map((line) => line.offer_sku))
  const listings = await service.listMiraklListings(
    {
      instance_id: instance.id,
      $or: [{ offer_id: offerIds }, { shop_sku: skus }],
    },
    {
      select: [
        "offer_id",
        "shop_sku",
        "link_status",
        "link_source",
        "variant_id",
      ],
      // Every one of them: a page names few offers, and none may be missed.
      take: null,
    }
  )
  const variants = await listOrderVariants(container, {
    ids: distinct(listings.map((listing) => listing.variant_id)),
    skus,
  })
  return createVariantMatcher(listings, variants, instance.link_by)
}

function distinct(values: (string | null | undefined)[]): string[] {
  return [...new Set(values.filter((it): it is string => Boolean(it)))]
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { StorePrice } from "../../mapping/order-action/compare-price"
import type { OrderVariant } from "../../mapping/order/order-variant"
import type { MiraklOrder, MiraklOrderLine } from "../../mirakl-api"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import type { OrderInstance } from "../order/order-instance"

type SoldLine = {
  order: MiraklOrder
  line: MiraklOrderLine
  variant: OrderVariant
}

/**
 * What the store asks for the variants of sold lines, by Mirakl's line id: the
 * instance's price list, else the region's price, else the listing's own.
 */
export async function listStorePrices(
  container: MedusaContainer,
  instance: OrderInstance,
  lines: SoldLine[]
): Promise<Map<string, StorePrice>> {
  const priceSets = await listPriceSets(container, lines)
  const listings = await listListingPrices(container, instance.id, lines)
  const byCurrency = new Map<string, StorePrices>()
  for (const currency of new Set(lines.map(currencyOf))) {
    byCurrency.set(
      currency,
      await readPrices(container, instance, [...priceSets.values()], currency)
    )
  }
  return new Map(
    lines.flatMap((sold) => {
      const set = priceSets.get(sold.variant.id)
      const prices = byCurrency.get(currencyOf(sold))
      const price =
        prices?.get(set ?? "") ??
        listings.get(`${sold.line.offer_id ?? ""} ${currencyOf(sold)}`)
      return price ? [[sold.line.order_line_id, price]] : []
    })
  )
}

type StorePrices = Map<string, StorePrice>

function currencyOf({ order }: SoldLine): string {
  return order.currency_iso_code.toLowerCase()
}

async function listPriceSets(
  container: MedusaContainer,
  lines: SoldLine[]
): Promise<Map<string, string>> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "product_variant_price_set",
      fields: ["variant_id", "price_set_id"],
      filters: {
        variant_id: [...new Set(lines.map(({ variant }) => variant.id))],
      },
    })
  const links: { variant_id: string; price_set_id: string }[] = data
  return new Map(links.map((it) => [it.variant_id, it.price_set_id]))
}

async function readPrices(
  container: MedusaContainer,
  instance: OrderInstance,
  priceSetIds: string[],
  currency_code: string
): Promise<StorePrices> {
  if (!priceSetIds.length) {
    return new Map()
  }
  const pricing = container.resolve(Modules.PRICING)
  const calculated = await pricing.calculatePrices(
    { id: priceSetIds },
    {
      context: {
        currency_code,
        ...(instance.region_id ? { region_id: instance.region_id } : {}),
      },
    }
  )
  const inclusive = new Map(
    calculated.map((it) => [
      it.id,
      it.is_calculated_price_tax_inclusive ?? false,
    ])
  )
  const prices: StorePrices = new Map(
    calculated.flatMap((it) =>
      it.calculated_amount === null
        ? []
        : [[it.id, toPrice(it.calculated_amount, inclusive.get(it.id))]]
    )
  )
  if (instance.price_list_id) {
    const listed = await pricing.listPrices(
      { price_list_id: [instance.price_list_id], price_set_id: priceSetIds },
      { take: null }
    )
    for (const { price_set_id, amount, currency_code: code } of listed) {
      if (code === currency_code && price_set_id && amount !== undefined) {
        prices.set(price_set_id, toPrice(amount, inclusive.get(price_set_id)))
      }
    }
  }
  return prices
}

function toPrice(amount: unknown, isInclusive = false): StorePrice {
  return { amount: Number(amount), is_tax_inclusive: isInclusive }
}

// What the listing shows to buyers includes tax.
async function listListingPrices(
  container: MedusaContainer,
  instanceId: string,
  lines: SoldLine[]
): Promise<StorePrices> {
  const listings = await container
    .resolve<MiraklModuleService>(MIRAKL_MODULE)
    .listMiraklListings(
      {
        instance_id: instanceId,
        offer_id: lines.flatMap(({ line }) => line.offer_id ?? []),
      },
      { select: ["offer_id", "price", "currency_code"], take: null }
    )
  return new Map(
    listings.flatMap(({ offer_id, price, currency_code }) =>
      price === null
        ? []
        : [
            [
              `${offer_id} ${(currency_code ?? "").toLowerCase()}`,
              { amount: Number(price), is_tax_inclusive: true },
            ],
          ]
    )
  )
}

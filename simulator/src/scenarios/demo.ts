import { upsertOffer } from "../offers/build-offer"
import { placeOrder } from "../orders/place-order"
import { createPlatform } from "../platforms/create-platform"
import { upsertShop } from "../platforms/create-shop"
import { roundMoney } from "../money"
import { createRandom, pickInteger, type Random } from "../random"
import type { Shop } from "../state/shop"
import type { Moment } from "../state/simulator-state"
import {
  FRENCH_SHOP_ID,
  GERMAN_SHOP_ID,
  demoCatalogue,
  type DemoProduct,
} from "./demo-catalogue"
import { ordinaryOrders, type DemoShop } from "./demo-orders"
import { specialOrders } from "./demo-special-orders"
import type { Scenario } from "./scenario"

const FRENCH: DemoShop = {
  shopId: FRENCH_SHOP_ID,
  prefix: "FRBE",
  channels: ["FR", "BE"],
}
const GERMAN: DemoShop = {
  shopId: GERMAN_SHOP_ID,
  prefix: "DEAT",
  channels: ["DE", "AT"],
}
const SEED = 20_240_117

/**
 * Two shops of one seller on two platforms behind one host: prices with tax,
 * FR/BE, several shipments per order; and prices without tax, DE/AT, one
 * shipment per order.
 */
export const loadDemoScenario: Scenario = (moment, options) => {
  const random = createRandom(SEED)
  // People watch: accepted orders are paid while they do.
  const behaviour = {
    debit_request_delay_ms: 20_000,
    debit_confirmation_delay_ms: 20_000,
    refund_confirmation_delay_ms: 60_000,
    ...options.behaviour,
  }
  openFrenchShop(moment, behaviour)
  openGermanShop(moment, behaviour)
  moment.state.apiKeys.set(options.apiKey, {
    key: options.apiKey,
    user: "demo-seller",
    shop_ids: [FRENCH_SHOP_ID, GERMAN_SHOP_ID],
    default_shop_id: FRENCH_SHOP_ID,
  })
  for (const product of demoCatalogue()) {
    offerProduct(moment, random, product)
  }
  const inputs = [
    ...ordinaryOrders(random, moment.now, FRENCH, { shipping: 14, waiting: 4 }),
    ...specialOrders(random, moment.now, FRENCH),
    ...ordinaryOrders(random, moment.now, GERMAN, { shipping: 14, waiting: 3 }),
  ]
  for (const input of inputs) {
    placeOrder(moment, input)
  }
}

type Behaviour = Parameters<typeof createPlatform>[0]["behaviour"]

function openFrenchShop(moment: Moment, behaviour: Behaviour): Shop {
  const platform = createPlatform({
    platform_id: "maison",
    name: "Place Maison",
    behaviour,
  })
  moment.state.platforms.set(platform.platform_id, platform)
  return upsertShop(moment, {
    shop_id: FRENCH_SHOP_ID,
    shop_name: "Maison Démo",
    platform_id: platform.platform_id,
  })
}

function openGermanShop(moment: Moment, behaviour: Behaviour): Shop {
  const platform = createPlatform({
    platform_id: "heimwerk",
    name: "Heimwerk Marktplatz",
    order_tax_mode: "TAX_EXCLUDED",
    multi_shipment: false,
    unregistered_carriers: false,
    channels: [
      { code: "DE", label: "Website DE", description: "Website DE" },
      { code: "AT", label: "Website AT", description: "Website AT" },
    ],
    behaviour,
  })
  moment.state.platforms.set(platform.platform_id, platform)
  return upsertShop(moment, {
    shop_id: GERMAN_SHOP_ID,
    shop_name: "Demo Heimwerk",
    platform_id: platform.platform_id,
    country_iso_code: "DEU",
  })
}

function offerProduct(
  moment: Moment,
  random: Random,
  product: DemoProduct
): void {
  for (const shopId of product.shopIds) {
    const shop = moment.state.shops.get(shopId)
    const platform = moment.state.platforms.get(shop?.platform_id ?? "")
    if (!shop || !platform) {
      continue
    }
    const german = shopId === GERMAN_SHOP_ID
    const category = platform.hierarchies.find(
      ({ code }) => code === product.categoryCode
    )
    const price = german ? roundMoney(product.price / 1.2) : product.price
    upsertOffer(moment, shop, {
      shop_sku: product.sku,
      product_title: german ? product.titleDe : product.title,
      product_brand: product.brand,
      product_description: german ? product.titleDe : product.title,
      description: german ? "Neuware, versandfertig" : "Neuf, prêt à partir",
      references: [{ reference_type: "EAN", reference: product.ean }],
      category_code: product.categoryCode,
      category_label: category?.label ?? product.categoryCode,
      logistic_class_code: product.logisticClass,
      price,
      quantity: pickInteger(random, 6, 60),
      forced_inactivity_reasons:
        product.kind === "inactive" ? ["PRODUCT_DISABLED"] : [],
      stock_managed_by_operator: product.kind === "rejected",
    })
  }
}

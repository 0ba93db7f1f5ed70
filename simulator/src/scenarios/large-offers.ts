import { roundMoney } from "../money"
import { plainOffer } from "../offers/plain-offer"
import { createRandom, pickInteger, pickOne } from "../random"
import type { Series } from "../state/generated-map"
import type { Offer } from "../state/offer"
import type { Shop } from "../state/shop"

const PREFIX = "LRG-"
const DIGITS = 7
const FIRST_OFFER_ID = 1_000_000
const CHEAPEST = 5
const PRICE_RANGE = 495
const CATEGORIES: [code: string, label: string][] = [
  ["110", "Kitchen"],
  ["120", "Bedroom"],
  ["130", "Lighting"],
  ["211", "Power tools"],
  ["220", "Garden"],
]

/** The SKU of the generated offer with a number: `LRG-0000001` is the first. */
export function largeSku(index: number): string {
  return PREFIX + String(index + 1).padStart(DIGITS, "0")
}

/**
 * Offers that follow from their number: the price grows with it, so that they
 * stand in the order in which OF21 lists them.
 */
export function offerSeries(
  count: number,
  { seed, shop, now }: { seed: number; shop: Shop; now: Date }
): Series<Offer> {
  return {
    count,
    keyOf: largeSku,
    indexOf: (sku) => {
      const number = sku.startsWith(PREFIX)
        ? Number(sku.slice(PREFIX.length))
        : NaN
      return number >= 1 && number <= count && largeSku(number - 1) === sku
        ? number - 1
        : -1
    },
    make: (index) => {
      const random = createRandom(seed * 7919 + index)
      const [category, label] = pickOne(random, CATEGORIES)
      const price = roundMoney(CHEAPEST + (PRICE_RANGE * index) / count)
      const sku = largeSku(index)
      return {
        ...plainOffer(shop, {
          offer_id: FIRST_OFFER_ID + index,
          shop_sku: sku,
          now,
        }),
        product_sku: `MKP${String(index).padStart(15, "0")}`,
        product_title: `${label} article ${index + 1}`,
        product_description: `What ${sku} is, in a few words.`,
        product_brand: pickOne(random, ["Atelier", "Nord", "Casa"]),
        description: "New, in its box",
        category_code: category,
        category_label: label,
        references: [{ reference_type: "EAN", reference: toEan(index) }],
        price,
        origin_price: price,
        // One in fifty is sold out, so that it is inactive.
        quantity: index % 50 === 49 ? 0 : pickInteger(random, 1, 60),
        state_code: pickOne(random, ["11", "11", "11", "10"]),
        logistic_class_code: pickOne(random, ["S", "M", "L"]),
        channels: index % 7 === 0 ? shop.channels.slice(0, 1) : shop.channels,
      }
    },
  }
}

/** An EAN from the range that shops may use as they like. */
function toEan(index: number): string {
  const digits = `20${String(index).padStart(10, "0")}`
  const sum = [...digits].reduce(
    (total, digit, at) => total + Number(digit) * (at % 2 ? 3 : 1),
    0
  )
  return digits + String((10 - (sum % 10)) % 10)
}

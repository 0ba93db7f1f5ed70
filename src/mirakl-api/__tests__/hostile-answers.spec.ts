import { offerSchema } from "../schemas/offer"
import { exportedOfferSchema } from "../schemas/exported-offer"
import { decimal, optionalDateTime } from "../schemas/primitives"
import { parseRetryAfter } from "../http/retry-after"
import { toExportedOffer } from "../files/to-exported-offer"

const LONG = 200_000

// Patterns that backtrack would take hours for these; the test would time out.
describe("what a marketplace may send", () => {
  const hostile = [
    "1".repeat(LONG) + "x",
    "1.".repeat(LONG),
    `1e${"9".repeat(LONG)}`,
    " ".repeat(LONG) + "x",
    `2026-01-01T00:00:00.${"0".repeat(LONG)}Z!`,
    "T00:00".repeat(LONG / 10),
    "-".repeat(LONG),
    "\u00a0".repeat(LONG),
    "[".repeat(LONG),
  ]

  it.each(hostile.map((text) => [text.slice(0, 12), text]))(
    "is read in linear time: %s…",
    (_, text) => {
      decimal.safeParse(text)
      optionalDateTime.safeParse(text)
      parseRetryAfter(text, new Date(0))
      const offer = { offer_id: text, shop_sku: text, price: text }
      expect(offerSchema.safeParse(offer).success).toBe(false)
      exportedOfferSchema.safeParse({
        offer_id: text,
        prices: [{ origin_price: text, discount_start_date: text }],
      })
      toExportedOffer({ [`price[channel=${text}`]: "1", "offer-id": text })
    }
  )
})

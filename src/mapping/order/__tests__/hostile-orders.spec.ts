import fc from "fast-check"
import { parseItems } from "../../../mirakl-api/http/parse-items"
import {
  orderSchema,
  type MiraklOrder,
} from "../../../mirakl-api/schemas/order"
import { fuzzRuns } from "../../../mirakl-api/__tests__/fuzz-runs"
import { mangled } from "../../../mirakl-api/__tests__/mangled"
import { computeMedusaTotal } from "../compute-medusa-total"
import { decideOrderImport } from "../decide-order-import"
import { settleCancelations } from "../settle-cancelations"
import { toBinding } from "../to-binding"
import { buildContext, givenAddress, givenLine } from "./build-order"

const READ_AT = new Date("2026-05-02T12:00:00Z")
const VAT = { code: "VAT", amount: 2, rate: 20 }

const SOUND = {
  order_id: "O-1-A",
  commercial_id: "O-1",
  order_state: "SHIPPING",
  order_tax_mode: "TAX_EXCLUDED",
  currency_iso_code: "EUR",
  created_date: "2026-05-02T10:00:00Z",
  last_updated_date: "2026-05-02T11:00:00Z",
  customer_debited_date: "2026-05-02T10:30:00Z",
  channel: { code: "FR", label: "France" },
  fulfillment: { center: { code: "DEFAULT" } },
  shipping_type_code: "STD",
  total_price: 26.5,
  customer: {
    customer_id: "C-1",
    firstname: "Camille",
    lastname: "Exemple",
    organization: { organization_id: "ORG", name: "Exemple SARL" },
    billing_address: givenAddress(),
    shipping_address: givenAddress({ firstname: "Noé" }),
  },
  order_lines: [
    givenLine({ shipping_price: 1, taxes: [VAT], shipping_taxes: [VAT] }),
    givenLine({
      order_line_id: "2",
      quantity: 3,
      price: 15,
      price_unit: 5,
      fees: [{ code: "ECO", amount: 0.5 }],
      taxes: [VAT],
      cancelations: [
        {
          id: "C",
          quantity: 1,
          amount: 5,
          taxes: [{ code: "VAT", amount: 1 }],
        },
      ],
      refunds: [
        { id: "R", state: "REFUNDED", quantity: 1, amount: 5, taxes: [VAT] },
      ],
    }),
  ],
}

// A property, because the next broken order will be broken in a new way.
describe("an order that is broken anywhere", () => {
  const contexts = [
    buildContext(),
    buildContext({}, { tax_system: "store", create_company: true }),
  ]

  const follow = (order: MiraklOrder) => {
    toBinding(order, "shop.example/2000", READ_AT)
    return contexts.map((context) =>
      decideOrderImport(settleCancelations(order), context)
    )
  }

  it("is refused when it is read, or decided about, and never stops the page", () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(mangled(SOUND), (wire) => {
        const { items, unreadable } = parseItems(orderSchema, [wire])
        expect(items.length + unreadable.length).toBe(1)
        unreadable.forEach(() => seen.add("unreadable"))
        for (const decision of items.flatMap(follow)) {
          seen.add(decision.kind)
          if (decision.kind === "import" && decision.store_total === null) {
            const {
              items: lines,
              shipping_methods,
              currency_code,
            } = decision.order
            expect(
              computeMedusaTotal(
                lines,
                shipping_methods,
                currency_code
              ).toFixed()
            ).toBe(decision.total)
            expect(Number(decision.total)).toBeGreaterThanOrEqual(0)
            for (const { unit_price, quantity } of lines) {
              expect(Number(unit_price)).toBeGreaterThanOrEqual(0)
              expect(quantity).toBeGreaterThan(0)
            }
          }
        }
      }),
      fuzzRuns()
    )
    expect([...seen].sort()).toEqual(
      expect.arrayContaining(["import", "unreadable"])
    )
  })
})

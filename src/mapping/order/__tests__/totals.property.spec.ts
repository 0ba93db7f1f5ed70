import { decorateCartTotals, MathBN } from "@medusajs/framework/utils"
import fc from "fast-check"
import { decideOrderImport } from "../decide-order-import"
import type { OrderPlan } from "../plan-order"
import { anyOrder, CURRENCIES, expectedTotal } from "./any-order"
import { buildContext, type buildOrder } from "./build-order"

const RUNS = 600

const planOf = (given: ReturnType<typeof buildOrder>): OrderPlan => {
  const context = buildContext({
    regions: new Map([["reg_eur", given.currency_iso_code.toLowerCase()]]),
  })
  const decision = decideOrderImport(given, context)
  if (decision.kind !== "import") {
    throw new Error(`Not imported: ${JSON.stringify(decision)}`)
  }
  return decision
}

/** The order as Medusa reads it back, with the totals it adds. */
type Totalled = ReturnType<typeof decorateCartTotals> &
  Record<"items" | "shipping_methods", { tax_lines: TotalledTax[] }[]>

type TotalledTax = {
  total: Parameters<typeof MathBN.convert>[0]
  metadata: { mirakl_amount: string }
}

describe("the money of an imported order", () => {
  it("is Mirakl's to the cent by Medusa's own arithmetic: the total, and each tax", () => {
    fc.assert(
      fc.property(
        anyOrder(CURRENCIES, ["SKU-1", "SKU-2", "SKU-3"]),
        (given) => {
          const { order: planned } = planOf(given)
          const totalled = decorateCartTotals(
            structuredClone(planned)
          ) as Totalled
          expect(MathBN.convert(totalled.total, 10).toFixed()).toBe(
            expectedTotal(given)
          )
          for (const { total, metadata } of [
            ...totalled.items,
            ...totalled.shipping_methods,
          ].flatMap((taxed) => taxed.tax_lines)) {
            expect(MathBN.convert(total, 10).toFixed()).toBe(
              metadata.mirakl_amount
            )
          }
        }
      ),
      { numRuns: RUNS }
    )
  })
})

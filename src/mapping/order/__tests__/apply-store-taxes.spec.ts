import { applyStoreTaxes, toStoreTaxLine } from "../apply-store-taxes"
import { decideOrderImport } from "../decide-order-import"
import { buildContext, buildOrder, givenLine } from "./build-order"

const planned = (changes = {}) => {
  const decision = decideOrderImport(
    buildOrder({
      order_tax_mode: "TAX_EXCLUDED",
      order_lines: [
        givenLine({
          price: 10,
          shipping_price: 4,
          taxes: [{ code: "VAT", amount: 1, rate: 10 }],
        }),
      ],
      ...changes,
    }),
    buildContext()
  )
  if (decision.kind !== "import") {
    throw new Error(`Not imported: ${JSON.stringify(decision)}`)
  }
  return decision
}
const VAT = toStoreTaxLine({
  rate_id: "txr_1",
  code: "FR20",
  name: "VAT 20",
  rate: 20,
  provider_id: "tp_system",
})
const idsOf = ({ order }: ReturnType<typeof planned>) =>
  [...order.items, ...order.shipping_methods].map(({ id }) => id)

describe("the store's own taxes on an order", () => {
  it("take the place of the marketplace's, and make the total and what is captured", () => {
    const plan = planned()
    expect(plan.total).toBe("15")
    const taxed = applyStoreTaxes(
      plan,
      new Map(idsOf(plan).map((id) => [id, [VAT]]))
    )
    // 10 and 4, each with 20 %.
    expect(taxed).toMatchObject({
      total: "16.8",
      store_total: "16.8",
      order: {
        items: [{ tax_lines: [VAT] }],
        shipping_methods: [{ tax_lines: [VAT] }],
        transactions: [{ amount: "16.8" }],
      },
    })
  })

  it("change nothing of a price that includes them", () => {
    const plan = planned({ order_tax_mode: "TAX_INCLUDED" })
    const taxed = applyStoreTaxes(
      plan,
      new Map(idsOf(plan).map((id) => [id, [VAT]]))
    )
    expect([plan.total, taxed.total]).toEqual(["14", "14"])
  })

  it("are none where the store has no tax region", () => {
    const taxed = applyStoreTaxes(planned(), new Map())
    expect(taxed.total).toBe("14")
    expect(taxed.order.items).toMatchObject([{ tax_lines: [] }])
  })

  it("are told by their name where they have no code", () => {
    expect(
      toStoreTaxLine({ code: null, name: "VAT", rate: null, provider_id: "p" })
    ).toEqual({ code: "VAT", description: "VAT", rate: "0", provider_id: "p" })
  })
})

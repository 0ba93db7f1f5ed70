import { applyStoreDecision } from "../apply-store-decision"
import type { OrderPlan } from "../plan-order"

const plan = {
  kind: "import",
  order: { id: "order_1", metadata: { mirakl_order_id: "M-1" } },
} as unknown as OrderPlan

describe("applyStoreDecision", () => {
  it("leaves a plan as it is when the store says nothing", () => {
    expect(applyStoreDecision(plan)).toEqual(plan)
  })

  it("holds an order in the store's own words", () => {
    expect(
      applyStoreDecision(plan, { hold: "No parcels to islands." })
    ).toEqual({
      kind: "hold",
      reason: "HELD_BY_STORE",
      details: { message: "No parcels to islands." },
    })
  })

  it("adds metadata, and keeps the plugin's own", () => {
    expect(
      applyStoreDecision(plan, {
        metadata: { erp: "7", mirakl_order_id: "another" },
      })
    ).toMatchObject({
      kind: "import",
      order: { metadata: { erp: "7", mirakl_order_id: "M-1" } },
    })
  })

  it("does not hold what is not to be imported", () => {
    const ignored = { kind: "ignore", reason: "CANCELED_ON_MIRAKL" } as const
    expect(applyStoreDecision(ignored, { hold: "No." })).toBe(ignored)
  })
})

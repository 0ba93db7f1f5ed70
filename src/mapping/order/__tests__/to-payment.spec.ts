import { paymentIdsOf, toPayment } from "../to-payment"

const NOW = new Date("2026-05-02T12:00:00Z")

const paymentOf = (is_captured: boolean) => {
  const { order_id, collection } = toPayment(
    { order_id: "order_1", currency_code: "eur", total: "65.80", is_captured },
    NOW
  )
  const [payment] = collection.payments
  return { order_id, collection, payment }
}

describe("toPayment", () => {
  it("is captured in full once the marketplace has debited the buyer", () => {
    const { collection, payment } = paymentOf(true)
    const { capture } = paymentIdsOf("order_1")
    expect(collection).toMatchObject({
      amount: "65.80",
      captured_amount: "65.80",
      authorized_amount: "65.80",
      status: "completed",
      completed_at: NOW,
    })
    expect(payment).toMatchObject({
      captured_at: NOW,
      captures: [{ id: capture, amount: "65.80" }],
    })
  })

  it("is authorized until then, as core leaves a manual payment", () => {
    const { collection, payment } = paymentOf(false)
    expect(collection).toMatchObject({
      amount: "65.80",
      captured_amount: 0,
      authorized_amount: "65.80",
      status: "authorized",
      completed_at: null,
      payment_sessions: [{ status: "authorized", authorized_at: NOW }],
    })
    expect(payment).toMatchObject({ captured_at: null, captures: [] })
  })

  it("has the same ids each time, and others for another order", () => {
    expect(paymentOf(true)).toEqual(paymentOf(true))
    const ids = ["order_1", "order_2"].flatMap((id) =>
      Object.values(paymentIdsOf(id))
    )
    expect(new Set(ids).size).toBe(8)
  })

  it("ties its rows together", () => {
    const { order_id, collection, payment } = paymentOf(true)
    expect(order_id).toBe("order_1")
    expect(collection.payment_sessions.map(({ id }) => id)).toEqual([
      payment?.payment_session,
    ])
  })
})

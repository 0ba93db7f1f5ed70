import { decideOrderPush } from "../../mapping/shipment/decide-order-push"
import type { ShipmentTracking } from "../../mapping/shipment/shipment-facts"
import { toOrderTracking } from "../../mapping/shipment/to-order-tracking"
import {
  MiraklError,
  type MiraklCallOptions,
  type MiraklClient,
} from "../../mirakl-api"
import type { PushResult } from "./push-result"

export type WholeOrderPush = {
  mirakl_order_id: string
  tracking: ShipmentTracking | null
  /** An earlier call may have been carried out: look before sending. */
  is_repeat: boolean
}

/**
 * (OR23, OR24) Tells Mirakl that an order has left as a whole, with its
 * tracking. OR11 is read before a repetition, and after an answer that was
 * lost or refused: the order may have left all the same.
 *
 * @throws {MiraklError} when the order is still to ship on Mirakl
 */
export async function pushWholeOrder(
  client: MiraklClient,
  push: WholeOrderPush,
  options: MiraklCallOptions
): Promise<PushResult> {
  if (push.is_repeat) {
    const known = await readFromMirakl(client, push, options)
    if (known) {
      return known
    }
  }
  try {
    if (push.tracking) {
      await client.orders.pushTracking(
        push.mirakl_order_id,
        toOrderTracking(push.tracking),
        options
      )
    }
    await client.orders.pushShip(push.mirakl_order_id, options)
    return { kind: "pushed", mirakl_shipment_id: null }
  } catch (error) {
    if (!isDoubtful(error)) {
      throw error
    }
    const known = await readFromMirakl(client, push, options).catch(() => null)
    if (known) {
      return known
    }
    throw error
  }
}

// 400 is also the answer for an order that is no longer to ship.
function isDoubtful(error: unknown): boolean {
  return (
    error instanceof MiraklError &&
    (error.outcomeUnknown || error.status === 400)
  )
}

/** (OR11) Where the order stands; null while it is still to ship. */
async function readFromMirakl(
  client: MiraklClient,
  { mirakl_order_id: id }: WholeOrderPush,
  options: MiraklCallOptions
): Promise<PushResult | null> {
  const page = await client.orders.fetchPage({ orderIds: [id] }, options)
  const order = page.orders.find(({ order_id }) => order_id === id)
  if (!order) {
    return { kind: "refused", message: `Mirakl does not list order ${id}.` }
  }
  const decision = decideOrderPush(order.order_state)
  switch (decision.kind) {
    case "ship":
      return null
    case "done":
      return { kind: "already", mirakl_shipment_id: null }
    case "refused":
      return {
        kind: "refused",
        message: `Order ${id} is ${decision.state} on Mirakl and can't be shipped.`,
      }
  }
}

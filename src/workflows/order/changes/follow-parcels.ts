import type { MedusaContainer } from "@medusajs/framework/types"
import { markOrderFulfillmentAsDeliveredWorkflow } from "@medusajs/medusa/core-flows"
import type { MiraklShipment } from "../../../mirakl-api"
import { hasArrived, hasLeft } from "../../../mapping/order/has-left"
import type { FulfillmentState } from "../../../mapping/order-change/order-facts"
import { toBegunParcel } from "../../../mapping/order-change/begun-parcel"
import { orderTrackingOf } from "../../../mapping/order-change/parcel-tracking"
import {
  planParcels,
  type Parcel,
} from "../../../mapping/order-change/plan-parcels"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import type { OrderInstance } from "../order-instance"
import type { FollowedOrder, Following } from "./followed-order"
import { findBegunFulfillments } from "./find-begun-fulfillments"
import { fulfilParcel, parcelMark } from "./fulfil-parcel"
import { readOrderFacts } from "./read-order-facts"
import { shipFulfilled } from "./ship-fulfilled"

/**
 * Fulfils and ships in the store what has left on Mirakl's side, with Mirakl's
 * tracking, and marks delivered what has arrived. What was packed here leaves
 * as it was packed. None of it is told back to Mirakl.
 */
export async function followParcels(
  container: MedusaContainer,
  instance: OrderInstance,
  order: FollowedOrder,
  shipments: MiraklShipment[]
): Promise<Following> {
  const facts = await currentFacts(container, order)
  const parcels = planParcels(
    order.settled,
    order.lines,
    facts,
    shipments,
    order.known_shipment_ids
  )
  const changes: string[] = []
  const interrupted: string[] = []
  let isUnfinished = false
  if (hasLeft(order.settled)) {
    const tracking = orderTrackingOf(order.settled, shipments)
    for (const packed of facts.fulfillments.filter(isPacked)) {
      await shipFulfilled(container, order, packed, {
        tracking,
        mirakl_shipment_id: null,
      })
      changes.push("shipped")
    }
  }
  const begun = order.begun_parcels
    .filter((key) => !parcels.some((parcel) => parcel.key === key))
    .map((key) => toBegunParcel(key, order.settled, shipments))
  for (const parcel of [...begun, ...parcels]) {
    const outcome = await leave(container, instance, order, parcel)
    if (outcome === "interrupted") {
      interrupted.push(parcel.key)
    } else if (outcome === "shipped") {
      changes.push("shipped")
    }
    // What a person completes is found complete by a later run.
    isUnfinished ||= outcome === "busy" || outcome === "interrupted"
  }
  const delivered = await deliver(container, order, shipments)
  return {
    changes: [...new Set([...changes, ...delivered])],
    ...(interrupted.length && {
      flags: { FULFILLMENT_INTERRUPTED: { parcels: interrupted } },
    }),
    ...(!isUnfinished && { clears: ["FULFILLMENT_INTERRUPTED"] }),
    is_unfinished: isUnfinished,
  }
}

// The claim is the fence: a fulfilment moves stock. One that a dead run made is
// found by its mark and taken over; where core's own workflow died before it
// could tell the order, a person completes it.
async function leave(
  container: MedusaContainer,
  instance: OrderInstance,
  order: FollowedOrder,
  parcel: Parcel
): Promise<"shipped" | "interrupted" | "busy" | "nothing"> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const change = { binding_id: order.binding_id, key: parcel.key }
  const state = await service.orders.changes.claim(change)
  if (state === "done" || state === "busy") {
    return state === "busy" ? "busy" : "nothing"
  }
  try {
    return await carryOut(container, instance, order, parcel, state)
  } catch (error) {
    // Core has undone what failed: the next run need not wait for it, and tells
    // anew why it can't be done.
    await service.orders.changes.giveBack(change)
    throw error
  }
}

async function carryOut(
  container: MedusaContainer,
  instance: OrderInstance,
  order: FollowedOrder,
  parcel: Parcel,
  state: "claimed" | "found"
): Promise<"shipped" | "interrupted" | "nothing"> {
  const begun =
    state === "found"
      ? await findBegunFulfillments(
          container,
          order,
          parcelMark(order, parcel.key)
        )
      : []
  if (!begun) {
    return "interrupted"
  }
  const made = parcel.items.length
    ? await fulfilParcel(container, instance, order, parcel)
    : []
  const ids = [...begun, ...made]
  const { fulfillments } = await currentFacts(container, order)
  for (const fulfillment of fulfillments) {
    if (ids.includes(fulfillment.id) && !fulfillment.is_shipped) {
      await shipFulfilled(container, order, fulfillment, parcel)
    }
  }
  const { changes } =
    container.resolve<MiraklModuleService>(MIRAKL_MODULE).orders
  await changes.record([
    {
      binding_id: order.binding_id,
      key: parcel.key,
      facts: { fulfillments: ids },
    },
  ])
  return ids.length ? "shipped" : "nothing"
}

async function deliver(
  container: MedusaContainer,
  order: FollowedOrder,
  shipments: MiraklShipment[]
): Promise<string[]> {
  const arrived = await arrivedFulfillments(container, order, shipments)
  const { fulfillments } = await currentFacts(container, order)
  const due = fulfillments.filter(
    (it) =>
      it.is_shipped &&
      !it.is_delivered &&
      !it.is_canceled &&
      (hasArrived(order.settled) || arrived.has(it.id))
  )
  for (const { id } of due) {
    await markOrderFulfillmentAsDeliveredWorkflow(container).run({
      input: { orderId: order.order_id, fulfillmentId: id },
    })
  }
  return due.length ? ["delivered"] : []
}

async function arrivedFulfillments(
  container: MedusaContainer,
  { binding_id }: FollowedOrder,
  shipments: MiraklShipment[]
): Promise<Set<string>> {
  const ids = shipments
    .filter(({ status }) => hasArrived({ order_state: status }))
    .map(({ id }) => id)
  if (!ids.length) {
    return new Set()
  }
  const rows = await container
    .resolve<MiraklModuleService>(MIRAKL_MODULE)
    .listMiraklShipments({ binding_id, mirakl_shipment_id: ids })
  return new Set(rows.map(({ fulfillment_id }) => fulfillment_id))
}

function isPacked(fulfillment: FulfillmentState): boolean {
  return !fulfillment.is_shipped && !fulfillment.is_canceled
}

async function currentFacts(
  container: MedusaContainer,
  { order_id, facts }: FollowedOrder
) {
  return (await readOrderFacts(container, [order_id])).get(order_id) ?? facts
}

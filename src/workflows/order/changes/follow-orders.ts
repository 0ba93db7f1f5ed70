import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MiraklShipment } from "../../../mirakl-api"
import { toJobError } from "../../../mapping/operation/to-job-error"
import { COMPARED_FLAGS } from "../../../mapping/order-action/compare-store-order"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { FollowedOrder as FollowedRow } from "../../../modules/mirakl/queries/order-changes"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import type { EventTrace } from "../../log/record-events"
import type { MiraklClientOptions } from "../../instance/client-options"
import { miraklClientFor } from "../../instance/mirakl-client"
import { flagStoreChanges } from "../../order-action/flag-store-changes"
import { bisect } from "../bisect"
import { hasCancelations } from "../read/settle-payloads"
import { retrieveOrderInstance, type OrderInstance } from "../order-instance"
import type { OrderOutcome } from "../order-outcome"
import { fetchShipments } from "./fetch-shipments"
import { followGoneOrders } from "./follow-gone-orders"
import { followInBulk, type FollowedInBulk } from "./follow-in-bulk"
import { followOrder } from "./follow-order"
import { listFollowedOrders } from "./list-followed-orders"
import type { FollowedOrder, Following } from "./followed-order"
import { readOrderFacts } from "./read-order-facts"

export type FollowOrdersInput = {
  instance_id: string
  /** At most 100. */
  binding_ids: string[]
  call_class: "scheduled" | "event" | "interactive"
  /** Joins the events of the run. */
  trace?: EventTrace
}

/**
 * Lets a page of imported orders follow what Mirakl has told since: addresses,
 * confirmation and capture for all of them at once, then what moves goods or
 * gives money back, order by order. One that fails stops no other, and is
 * tried again by the next run.
 */
export async function followOrders(
  container: MedusaContainer,
  { instance_id, binding_ids, call_class, trace }: FollowOrdersInput
): Promise<OrderOutcome[]> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const { orders, gone } = await listFollowedOrders(container, binding_ids)
  const { outcomes, rows } = await followGoneOrders(container, gone)
  if (!orders.length) {
    await service.orders.changes.recordFollowed(rows)
    return outcomes
  }
  const instance = await retrieveOrderInstance(container, instance_id)
  const bulk = await followInBulk(container, instance, orders)
  const shipments = await listShipments(container, instance, orders, {
    callClass: call_class,
    operation: "import_orders",
    jobId: trace?.job_id ?? undefined,
    correlationId: trace?.correlation_id ?? undefined,
    actorId: trace?.actor_id,
  })
  for (const order of await withCurrentFacts(container, orders)) {
    const { outcome, row } = await followSafely(
      container,
      instance,
      order,
      shipments.get(order.mirakl_order_id) ?? [],
      bulk.get(order.order_id) ?? { changes: [] }
    )
    outcomes.push(...outcome)
    rows.push(row)
  }
  await service.orders.changes.recordFollowed(rows)
  await compareAgain(container, orders)
  return outcomes
}

// Both sides may agree again now; an edit that looked like a cancelation that
// was yet to follow is told from it; and an order of which something is packed
// follows no new address.
async function compareAgain(
  container: MedusaContainer,
  orders: FollowedOrder[]
): Promise<void> {
  const compared = orders.filter(
    ({ flags, payload, facts }) =>
      COMPARED_FLAGS.some((code) => flags[code]) ||
      hasCancelations(payload) ||
      facts.fulfillments.some(({ is_canceled }) => !is_canceled)
  )
  const { failed } = await bisect(compared, (batch) =>
    flagStoreChanges(
      container,
      batch.map(({ order_id }) => order_id)
    )
  )
  // They have followed; the next event of theirs compares them again.
  for (const { item, error } of failed) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(
        `Mirakl: order ${item.mirakl_order_id} could not be compared with the store's: ${toJobError(error).message}`
      )
  }
}

async function listShipments(
  container: MedusaContainer,
  instance: OrderInstance,
  orders: FollowedOrder[],
  call: MiraklClientOptions
): Promise<Map<string, MiraklShipment[]>> {
  return instance.capabilities?.multi_shipment
    ? fetchShipments(miraklClientFor(container, instance, call), orders)
    : new Map()
}

// Confirmed and captured meanwhile.
async function withCurrentFacts(
  container: MedusaContainer,
  orders: FollowedOrder[]
): Promise<FollowedOrder[]> {
  const facts = await readOrderFacts(
    container,
    orders.map(({ order_id }) => order_id)
  )
  return orders.map((order) => ({
    ...order,
    facts: facts.get(order.order_id) ?? order.facts,
  }))
}

async function followSafely(
  container: MedusaContainer,
  instance: OrderInstance,
  order: FollowedOrder,
  shipments: MiraklShipment[],
  bulk: FollowedInBulk
): Promise<{ outcome: OrderOutcome[]; row: FollowedRow }> {
  const { binding_id, mirakl_order_id } = order
  try {
    if (bulk.failure) {
      throw bulk.failure.error
    }
    const following = await followOrder(container, instance, order, shipments)
    await changeFlags(container, order, following)
    return {
      outcome: toOutcome(order, {
        ...following,
        changes: [...bulk.changes, ...following.changes],
      }),
      row: {
        id: binding_id,
        mirakl_updated_at: following.is_unfinished
          ? null
          : order.mirakl_updated_at,
      },
    }
  } catch (thrown) {
    const error = toJobError(thrown)
    return {
      outcome: [{ kind: "failed", binding_id, mirakl_order_id, error }],
      row: {
        id: binding_id,
        mirakl_updated_at: null,
        error_code: error.code,
        error_message: error.message,
      },
    }
  }
}

async function changeFlags(
  container: MedusaContainer,
  { binding_id, flags: before }: FollowedOrder,
  { flags = {}, clears = [] }: Following
): Promise<void> {
  const clear = clears.filter((code) => before[code])
  if (Object.keys(flags).length || clear.length) {
    const { orders } = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    await orders.changeFlags([{ id: binding_id, raise: flags, clear }])
  }
}

function toOutcome(
  { binding_id, mirakl_order_id, order_id }: FollowedOrder,
  { changes, flags = {} }: Following
): OrderOutcome[] {
  const codes = Object.keys(flags)
  return changes.length || codes.length
    ? [
        {
          kind: "updated",
          binding_id,
          mirakl_order_id,
          order_id,
          changes,
          flags: codes,
        },
      ]
    : []
}

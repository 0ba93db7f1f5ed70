import type { MedusaContainer } from "@medusajs/framework/types"
import type { MiraklOrder } from "../../../mirakl-api"
import { expectsDecision } from "../../../mapping/order/decide-order-import"
import { findUpdate } from "../../../mapping/order/find-update"
import { toBinding } from "../../../mapping/order/to-binding"
import { withoutBuyer } from "../../../mapping/order/without-buyer"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { KnownOrder } from "../../../modules/mirakl/queries/order-ledger"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import type { MiraklInstanceDTO } from "../../../modules/mirakl/types"
import { recordEvents, type EventTrace } from "../../log/record-events"
import { bisect, type BisectResult } from "../bisect"
import { toSeenEvent } from "../order-events"
import { shopKeyOf } from "../order-instance"
import { hasCancelations, listOrderedUnits } from "./settle-payloads"

/** An order that is stored now. */
export type StoredOrder = {
  mirakl_order_id: string
  binding_id: string
  /** New, or other than it was. */
  is_changed: boolean
  /** `undecided`: what becomes of it is decided next, from what is stored. */
  kind: "already" | "waiting" | "ignored" | "undecided"
}

/** A page as it is stored; an order that the database refuses fails alone. */
export type BoundPage = {
  stored: StoredOrder[]
  failed: BisectResult<MiraklOrder>["failed"]
}

/** Stores what is new or changed in a page of orders. A page that is known as it is costs one query. */
export async function bindOrderPage(
  container: MedusaContainer,
  instance: MiraklInstanceDTO,
  orders: MiraklOrder[],
  trace: EventTrace = {}
): Promise<BoundPage> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const shopKey = shopKeyOf(instance)
  const rows = await service.orders.known(
    shopKey,
    orders.map((order) => order.order_id)
  )
  const known = new Map(rows.map((row) => [row.mirakl_order_id, row]))
  const now = service.clock.now()
  const updates = new Map<string, Date>()
  const changed = orders
    .map((order) =>
      known.get(order.order_id)?.is_anonymized ? withoutBuyer(order) : order
    )
    .filter((order) => {
      const before = known.get(order.order_id) ?? null
      const update =
        findUpdate(order, before, now) ?? adoptedAt(before, instance)
      if (update) {
        updates.set(order.order_id, update)
      }
      return update !== null
    })
  const ordered = await listOrderedUnits(
    service,
    changed
      .filter(hasCancelations)
      .flatMap((order) => known.get(order.order_id)?.id ?? [])
  )
  const boundIds = new Map<string, string>()
  const { failed } = await bisect(changed, async (batch) => {
    const bound = await service.orders.bind(
      instance.id,
      batch.map((order) => {
        return toBinding(
          order,
          shopKey,
          updates.get(order.order_id) ?? now,
          ordered.get(known.get(order.order_id)?.id ?? "")
        )
      }),
      now
    )
    bound.forEach((it) => boundIds.set(it.mirakl_order_id, it.id))
  })
  await recordSeen(container, instance, changed, known, boundIds, trace)
  const failedIds = new Set(failed.map(({ item }) => item.order_id))
  const stored = orders.flatMap((order) => {
    const before = known.get(order.order_id)
    const bindingId = boundIds.get(order.order_id) ?? before?.id
    return bindingId === undefined || failedIds.has(order.order_id)
      ? []
      : [
          {
            mirakl_order_id: order.order_id,
            binding_id: bindingId,
            is_changed: boundIds.has(order.order_id),
            kind: kindOf(order, before, instance),
          },
        ]
  })
  return { stored, failed }
}

async function recordSeen(
  container: MedusaContainer,
  instance: MiraklInstanceDTO,
  orders: MiraklOrder[],
  known: Map<string, KnownOrder>,
  boundIds: Map<string, string>,
  trace: EventTrace
): Promise<void> {
  const events = orders.flatMap((order) => {
    const reference_id = boundIds.get(order.order_id)
    const event = toSeenEvent({
      before: known.get(order.order_id)?.mirakl_state ?? null,
      now: order.order_state,
    })
    return reference_id && event
      ? [
          {
            operation: "import_orders",
            ...trace,
            ...event,
            instance_id: instance.id,
            reference_type: "mirakl_order" as const,
            reference_id,
          },
        ]
      : []
  })
  await recordEvents(container, events)
}

// A shop that was connected again adopts its orders as they are.
function adoptedAt(
  known: KnownOrder | null,
  instance: MiraklInstanceDTO
): Date | null {
  return known && known.instance_id !== instance.id
    ? known.mirakl_updated_at
    : null
}

function kindOf(
  order: MiraklOrder,
  known: KnownOrder | undefined,
  instance: MiraklInstanceDTO
): StoredOrder["kind"] {
  switch (known?.status) {
    case "imported":
      return "already"
    case "ignored":
      return "ignored"
    case "held":
    case "failed":
      return "undecided"
    default:
      return expectsDecision(order, instance) ? "undecided" : "waiting"
  }
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { unitsThatLeft } from "../../mapping/order/has-left"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import { STORE_CANCELATION_KEY } from "../../modules/mirakl/queries/store-cancelations"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import { toStoredOrder } from "../order/stored-order"
import { cancelWholeOrder } from "./cancel-order"
import { holdCanceledUnits, releaseCanceledUnits } from "./hold-canceled-units"
import { isElsewhere } from "./kind-of-error"
import { openOrder, type OpenOrder } from "./open-order"
import { CANCEL_KEY } from "./push-cancel"
import type { ActionOutcome } from "./push-action"

/** States in which Mirakl expects nothing any more. */
export const OVER = ["CANCELED", "REFUSED"]
/** States in which an order may still be cancelled, and its units are in the warehouse. */
export const STILL_HERE = ["WAITING_DEBIT", "WAITING_DEBIT_PAYMENT", "SHIPPING"]

/**
 * (OR29) Tells Mirakl that the store has cancelled an order. The decision is
 * noted and the units are held before Mirakl is asked: until it agrees the
 * buyer expects them. Where it does not allow it, or what it waits for may last,
 * the order is flagged.
 *
 * An order that Mirakl has cancelled itself is not told to it again: both sides
 * agree now.
 *
 * @returns null when there is nothing to tell
 */
export async function tellStoreCancelation(
  container: MedusaContainer,
  orderId: string
): Promise<ActionOutcome["kind"] | null> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const [binding] = await service.listMiraklOrders(
    { order_id: orderId },
    { select: ["id", "mirakl_state"] }
  )
  if (!binding) {
    return null
  }
  if (OVER.includes(binding.mirakl_state)) {
    await service.orders.changeFlags([
      { id: binding.id, raise: {}, clear: ["CANCELED_AFTER_FULFILLMENT"] },
    ])
    return null
  }
  await service.actions.enqueue({
    binding_id: binding.id,
    key: CANCEL_KEY,
    kind: "cancel",
    source: "store",
    input: {},
  })
  const open = await openOrder(container, binding.id, "event")
  const outcome = await tellNotedCancelation(open)
  return outcome?.kind ?? "pending"
}

/**
 * (OR29) Tells a cancelation of the store that is noted, and follows what
 * Mirakl says to it. The units are held meanwhile, also where the process that
 * noted it died before it could.
 *
 * @returns null while the instance is not connected
 */
export async function tellNotedCancelation(
  open: OpenOrder
): Promise<ActionOutcome | null> {
  if (STILL_HERE.includes(open.binding.mirakl_state)) {
    await holdCanceledUnits(open)
  }
  return open.instance.status === "connected" ? cancelForStore(open) : null
}

async function cancelForStore(open: OpenOrder): Promise<ActionOutcome> {
  const { service, binding } = open
  const outcome = await cancelWholeOrder(open, "store")
  if (
    outcome.kind === "failed" ||
    ("cause" in outcome && !isElsewhere(outcome.cause))
  ) {
    await service.orders.changeFlags([
      {
        id: binding.id,
        raise: {
          CANCELED_IN_STORE: {
            code: outcome.error.code,
            message: outcome.error.message,
            remedy: outcome.error.remedy,
          },
        },
        clear: [],
      },
    ])
  }
  if (outcome.kind === "pushed" || outcome.kind === "already") {
    await settleStoreCancelation(open)
  }
  return outcome
}

/**
 * Frees the units of an order that the store has cancelled, once it is over on
 * Mirakl too. Those of one that somebody had shipped all the same are on no
 * shelf: they stay held, and a person is told.
 */
export async function settleStoreCancelation(open: OpenOrder): Promise<void> {
  const { service, binding } = open
  const { mirakl_state: state, payload } = await service.retrieveMiraklOrder(
    binding.id,
    { select: ["id", "mirakl_state", "payload"] }
  )
  if (!OVER.includes(state)) {
    return
  }
  const order = toStoredOrder(payload)
  const units = order ? unitsThatLeft(order) : 0
  if (units === 0) {
    await releaseCanceledUnits(open)
  }
  await service.orders.changeFlags([
    {
      id: binding.id,
      raise: units > 0 ? { CANCELED_AFTER_FULFILLMENT: { units } } : {},
      clear: ["CANCELED_IN_STORE"],
    },
  ])
  await service.orders.changes.record([
    { binding_id: binding.id, key: STORE_CANCELATION_KEY },
  ])
}

import type { MedusaContainer } from "@medusajs/framework/types"
import type { DistributedTransactionType } from "@medusajs/framework/orchestration"
import { TransactionHandlerType } from "@medusajs/framework/utils"
import {
  cancelFulfillmentWorkflow,
  cancelFulfillmentWorkflowId,
  cancelOrderFulfillmentWorkflow,
} from "@medusajs/medusa/core-flows"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import type { FollowedOrder } from "./followed-order"
import { registeredFulfillments } from "./registered-fulfillments"

/** What could not be cancelled: another run is at it, or died where nobody can tell whether the stock is back. */
export type LeftPacked = { busy: string[]; interrupted: string[] }

/**
 * Unpacks an order: cancels its fulfilments that have not left, and puts their
 * stock back once. The claim is the fence. Of what a dead run had begun, core's
 * last step alone is missing where the order knows of it; where it does not, a
 * person decides.
 */
export async function cancelFulfillments(
  container: MedusaContainer,
  order: FollowedOrder
): Promise<LeftPacked> {
  const left: LeftPacked = { busy: [], interrupted: [] }
  for (const { id } of order.facts.fulfillments.filter(
    ({ is_canceled, is_shipped }) => !is_canceled && !is_shipped
  )) {
    const outcome = await cancelOne(container, order, id)
    if (outcome !== "canceled") {
      left[outcome].push(id)
    }
  }
  return left
}

async function cancelOne(
  container: MedusaContainer,
  { binding_id, order_id }: FollowedOrder,
  fulfillment_id: string
): Promise<"canceled" | keyof LeftPacked> {
  const { changes } =
    container.resolve<MiraklModuleService>(MIRAKL_MODULE).orders
  const change = { binding_id, key: `cancel_fulfillment:${fulfillment_id}` }
  const state = await changes.claim(change)
  if (state === "busy") {
    return "busy"
  }
  if (state === "found") {
    const registered = await registeredFulfillments(
      container,
      order_id,
      "CANCEL_ITEM_FULFILLMENT"
    )
    if (!registered.has(fulfillment_id)) {
      return "interrupted"
    }
    await cancelFulfillmentWorkflow(container).run({
      input: { id: fulfillment_id },
    })
  } else {
    const { errors, transaction } = await cancelOrderFulfillmentWorkflow(
      container
    ).run({
      input: { order_id, fulfillment_id, no_notification: true },
      throwOnError: false,
    })
    const [failure] = errors
    if (failure) {
      if (isUndone(transaction)) {
        await changes.withdraw(change)
      }
      throw failure.error
    }
  }
  await changes.record([change])
  return "canceled"
}

// Of core's last step there is nothing to undo, and core says so with an error.
function isUndone(transaction: DistributedTransactionType): boolean {
  return transaction
    .getErrors(TransactionHandlerType.COMPENSATE)
    .every(({ action }) => action === `${cancelFulfillmentWorkflowId}-as-step`)
}

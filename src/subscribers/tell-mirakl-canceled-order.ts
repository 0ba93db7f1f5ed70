import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import {
  ContainerRegistrationKeys,
  OrderWorkflowEvents,
} from "@medusajs/framework/utils"
import { toJobError } from "../mapping/operation/to-job-error"
import { tellMiraklOrderCanceledWorkflow } from "../workflows/order-action"

/**
 * Tells Mirakl as soon as the store cancels one of its orders. What goes wrong
 * here is taken up by the next import of orders.
 */
export default async function tellMiraklCanceledOrder({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  try {
    await tellMiraklOrderCanceledWorkflow(container).run({
      input: { order_id: event.data.id },
    })
  } catch (error) {
    const { code, message } = toJobError(error)
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(
        `Mirakl: the cancelation of order ${event.data.id} waits for the next import of orders (${code}: ${message})`
      )
  }
}

export const config: SubscriberConfig = {
  event: OrderWorkflowEvents.CANCELED,
  context: { subscriberId: "tell-mirakl-canceled-order" },
}

import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import {
  ContainerRegistrationKeys,
  OrderEditWorkflowEvents,
  OrderWorkflowEvents,
  PaymentEvents,
} from "@medusajs/framework/utils"
import { toJobError } from "../mapping/operation/to-job-error"
import { flagMiraklOrderChangesWorkflow } from "../workflows/order-action"

type Changed = {
  /** The order; of `payment.refunded` the payment. */
  id?: string
  order_id?: string
}

/** Flags what the store does to an order of Mirakl's and Mirakl does not follow. */
export default async function flagMiraklOrderChanges({
  event,
  container,
}: SubscriberArgs<Changed>): Promise<void> {
  try {
    const orderId =
      event.name === PaymentEvents.REFUNDED
        ? await findOrderOfPayment(container, event.data.id ?? "")
        : (event.data.order_id ?? event.data.id)
    if (orderId) {
      await flagMiraklOrderChangesWorkflow(container).run({
        input: { order_ids: [orderId] },
      })
    }
  } catch (error) {
    const { code, message } = toJobError(error)
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Mirakl: a changed order was not compared (${code}: ${message})`)
  }
}

async function findOrderOfPayment(
  container: SubscriberArgs["container"],
  paymentId: string
): Promise<string | undefined> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "payment",
      fields: ["payment_collection.order.id"],
      filters: { id: paymentId },
    })
  const [payment]: {
    payment_collection?: { order?: { id: string } | null } | null
  }[] = data
  return payment?.payment_collection?.order?.id
}

export const config: SubscriberConfig = {
  event: [
    OrderEditWorkflowEvents.CONFIRMED,
    OrderWorkflowEvents.UPDATED,
    PaymentEvents.REFUNDED,
  ],
  context: { subscriberId: "flag-mirakl-order-changes" },
}

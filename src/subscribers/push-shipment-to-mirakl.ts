import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import {
  ContainerRegistrationKeys,
  FulfillmentWorkflowEvents,
} from "@medusajs/framework/utils"
import { toJobError } from "../mapping/operation/to-job-error"
import { pushMiraklShipmentWorkflow } from "../workflows/shipment"

/**
 * Tells Mirakl about a shipment as soon as it is made. The warehouse never
 * waits for it: what goes wrong here is left to the next export of shipments.
 */
export default async function pushShipmentToMirakl({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  try {
    await pushMiraklShipmentWorkflow(container).run({
      input: { fulfillment_id: event.data.id },
    })
  } catch (error) {
    const { code, message } = toJobError(error)
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(
        `Mirakl: fulfillment ${event.data.id} waits for the next export of shipments (${code}: ${message})`
      )
  }
}

export const config: SubscriberConfig = {
  event: FulfillmentWorkflowEvents.SHIPMENT_CREATED,
  context: { subscriberId: "push-shipment-to-mirakl" },
}

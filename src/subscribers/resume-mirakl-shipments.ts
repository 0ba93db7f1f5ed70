import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { toJobError } from "../mapping/operation/to-job-error"
import { MIRAKL_INSTANCE_CHANGED } from "../workflows/instance/instance-events"
import { resumeMiraklShipmentsWorkflow } from "../workflows/shipment"

/**
 * Lets held parcels go on the moment that their carrier is mapped, or a
 * setting changes. What goes wrong here is left to the next export of
 * shipments.
 */
export default async function resumeMiraklShipments({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  try {
    await resumeMiraklShipmentsWorkflow(container).run({
      input: { instance_id: event.data.id },
    })
  } catch (error) {
    const { code, message } = toJobError(error)
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(
        `Mirakl: held parcels wait for the next export of shipments (${code}: ${message})`
      )
  }
}

export const config: SubscriberConfig = {
  event: MIRAKL_INSTANCE_CHANGED,
  context: { subscriberId: "resume-mirakl-shipments" },
}

import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { toJobError } from "../mapping/operation/to-job-error"
import { MIRAKL_MODULE } from "../modules/mirakl"
import type { MiraklModuleService } from "../modules/mirakl/service"
import { wakeSoldOutExport } from "../workflows/stock/wake-sold-out-export"

const LEVEL_DELETED = "inventory.inventory-level.deleted"

/**
 * Wakes the export of what has just sold out. The store never waits for it:
 * what goes wrong here is found by the next export of stock.
 *
 * A deleted level leaves no trace that a delta could find, so that the next
 * delta looks at everything.
 */
export default async function exportSoldOutToMirakl({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  try {
    if (event.name === LEVEL_DELETED) {
      const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
      await service.stock.forgetScans()
      return
    }
    await wakeSoldOutExport(container, event.data.id)
  } catch (error) {
    const { code, message } = toJobError(error)
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(
        `Mirakl: a change of stock waits for the next export (${code}: ${message})`
      )
  }
}

// Orders and other modules reserve without a workflow of the inventory, so that
// only the module's own events tell of it.
/* eslint-disable @medusajs/prefer-workflow-event-over-module-event */
export const config: SubscriberConfig = {
  event: [
    "inventory.inventory-level.created",
    "inventory.inventory-level.updated",
    LEVEL_DELETED,
    "inventory.reservation-item.created",
    "inventory.reservation-item.updated",
  ],
  context: { subscriberId: "export-sold-out-to-mirakl" },
}

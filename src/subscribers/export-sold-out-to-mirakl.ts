import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { toJobError } from "../mapping/operation/to-job-error"
import { MIRAKL_MODULE } from "../modules/mirakl"
import type { MiraklModuleService } from "../modules/mirakl/service"
import { touchChangedKits } from "../workflows/stock/touch-changed-kits"
import { wakeSoldOutExport } from "../workflows/stock/wake-sold-out-export"

const LEVEL_DELETED = "inventory.inventory-level.deleted"
const KIT_CHANGED = "LinkProductVariantInventoryItem.attached"

/**
 * Wakes the export of what has just sold out. The store never waits for it:
 * what goes wrong here is found by the next export of stock.
 *
 * A deleted level leaves no trace that a delta could find, so that the next
 * delta looks at everything; nor does a changed link of a variant to its
 * inventory items, so that it looks at that variant.
 */
export default async function exportSoldOutToMirakl({
  event,
  container,
}: SubscriberArgs<{ id: string | string[] }>): Promise<void> {
  try {
    if (event.name === LEVEL_DELETED) {
      const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
      await service.stock.forgetScans()
      return
    }
    const ids = [event.data.id].flat()
    if (event.name === KIT_CHANGED) {
      await touchChangedKits(container, ids)
    }
    await Promise.all(ids.map((id) => wakeSoldOutExport(container, id)))
  } catch (error) {
    const { code, message } = toJobError(error)
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(
        `Mirakl: a change of stock waits for the next export (${code}: ${message})`
      )
  }
}

// Orders and other modules reserve without a workflow of the inventory, and links
// have none, so that only the modules' own events tell of it.
/* eslint-disable @medusajs/prefer-workflow-event-over-module-event */
export const config: SubscriberConfig = {
  event: [
    "inventory.inventory-level.created",
    "inventory.inventory-level.updated",
    LEVEL_DELETED,
    "inventory.reservation-item.created",
    "inventory.reservation-item.updated",
    KIT_CHANGED,
  ],
  context: { subscriberId: "export-sold-out-to-mirakl" },
}

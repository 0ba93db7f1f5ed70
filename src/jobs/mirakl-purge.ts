import type { MedusaContainer } from "@medusajs/framework/types"
import { resealApiKeys } from "../workflows/instance/reseal-api-keys"
import { purgeMiraklRecords } from "../workflows/log/purge-mirakl-records"
import { anonymizeOldOrders } from "../workflows/order/anonymize/anonymize-old-orders"
import { letGoArchivedUnits } from "../workflows/order/units/let-go-archived-units"

/**
 * The chores of the night: anonymizes buyers and deletes what has outlived the
 * retention of its instance, seals API keys anew, and lets go the units that
 * archived instances still hold.
 */
export default async function miraklPurge(
  container: MedusaContainer
): Promise<void> {
  // First, while the payloads still tell who the buyers are.
  await anonymizeOldOrders(container)
  await purgeMiraklRecords(container)
  await resealApiKeys(container)
  // What a process that died left held when it archived its instance.
  await letGoArchivedUnits(container)
}

export const config = {
  name: "mirakl-purge",
  schedule: "17 3 * * *",
}

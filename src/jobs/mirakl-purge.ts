import type { MedusaContainer } from "@medusajs/framework/types"
import { resealApiKeys } from "../workflows/instance/reseal-api-keys"
import { purgeMiraklRecords } from "../workflows/log/purge-mirakl-records"
import { anonymizeOldOrders } from "../workflows/order/anonymize-old-orders"

/**
 * The chores of the night: anonymizes buyers and deletes what has outlived the
 * retention of its instance, and seals API keys anew.
 */
export default async function miraklPurge(
  container: MedusaContainer
): Promise<void> {
  // First, while the payloads still tell who the buyers are.
  await anonymizeOldOrders(container)
  await purgeMiraklRecords(container)
  await resealApiKeys(container)
}

export const config = {
  name: "mirakl-purge",
  schedule: "17 3 * * *",
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { resealApiKeys } from "../workflows/instance/reseal-api-keys"
import { purgeMiraklRecords } from "../workflows/log/purge-mirakl-records"

/** The chores of the night: deletes what has outlived the retention of its instance, and seals API keys anew. */
export default async function miraklPurge(
  container: MedusaContainer
): Promise<void> {
  await purgeMiraklRecords(container)
  await resealApiKeys(container)
}

export const config = {
  name: "mirakl-purge",
  schedule: "17 3 * * *",
}

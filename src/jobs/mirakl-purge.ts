import type { MedusaContainer } from "@medusajs/framework/types"
import { purgeMiraklRecords } from "../workflows/log/purge-mirakl-records"

/** Deletes what has outlived the retention of its instance; of all processes one does it, once a day. */
export default async function miraklPurge(
  container: MedusaContainer
): Promise<void> {
  await purgeMiraklRecords(container)
}

export const config = {
  name: "mirakl-purge",
  schedule: "17 3 * * *",
}

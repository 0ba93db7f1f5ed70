import type { MedusaContainer } from "@medusajs/framework/types"
import { tellNotices } from "../workflows/notice/tell-notices"

/** Tells the admin's feed what needs a person. */
export default async function miraklNotices(
  container: MedusaContainer
): Promise<void> {
  await tellNotices(container)
}

export const config = {
  name: "mirakl-notices",
  schedule: "*/5 * * * *",
}

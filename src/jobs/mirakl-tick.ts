import type { MedusaContainer } from "@medusajs/framework/types"
import { tickMiraklWorkflow } from "../workflows/job"

/**
 * Starts what is due. Medusa may fire it twice, or in several processes: see
 * the workflow for why that is harmless.
 */
export default async function miraklTick(
  container: MedusaContainer
): Promise<void> {
  await tickMiraklWorkflow(container).run()
}

export const config = {
  name: "mirakl-tick",
  schedule: "* * * * *",
}

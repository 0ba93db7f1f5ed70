import type { MedusaContainer } from "@medusajs/framework/types"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import { startMiraklOperationWorkflow } from "../job/workflows/start-mirakl-operation"
import { collectWhileBusy } from "./collect-while-busy"
import { findSoldOut } from "./find-sold-out"
import { isSoldOutWaiting } from "./is-sold-out-waiting"

/**
 * Starts an export of zeros where something that Mirakl still sells has sold
 * out: on the next call that the marketplace allows, ahead of everything else.
 * A hint only: the scan of the next export finds what is missed here.
 *
 * @param id of an inventory level, a reservation or a link of a variant to its
 * inventory items that changed
 */
export const wakeSoldOutExport: (
  container: MedusaContainer,
  id: string
) => Promise<void> = collectWhileBusy(async (container, ids) => {
  for (const instanceId of await findSoldOut(container, ids)) {
    await startOnce(container, instanceId)
  }
})

async function startOnce(
  container: MedusaContainer,
  instanceId: string
): Promise<void> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  if (!(await isSoldOutWaiting(service, instanceId))) {
    await startMiraklOperationWorkflow(container).run({
      input: {
        instance_id: instanceId,
        operation: "export_stock",
        params: { mode: "sold_out" },
        trigger: "event",
      },
    })
  }
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import { exportNewShipment } from "./export-new-shipment"

// The next export of shipments tells the others.
const MOST = 100

/** Tells Mirakl of the parcels of an instance that waited, because what held them may be mended. */
export async function resumeHeldShipments(
  container: MedusaContainer,
  instanceId: string
): Promise<void> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const held = await service.listMiraklShipments(
    { status: "held", binding: { instance_id: instanceId } },
    { select: ["id", "fulfillment_id", "binding_id"], take: MOST }
  )
  // Each takes the other parcels of its order along.
  const byOrder = new Map(
    held.map(({ binding_id, fulfillment_id }) => [binding_id, fulfillment_id])
  )
  for (const fulfillmentId of byOrder.values()) {
    await exportNewShipment(container, fulfillmentId)
  }
  await service.jobs.settleHeldLines()
}

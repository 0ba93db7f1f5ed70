import type { MedusaContainer } from "@medusajs/framework/types"
import { labelsToMap, type LabelToMap } from "../../mapping/order/labels-to-map"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"

// Orders wait for few labels, and each mapping lets all of its orders go on.
const MANY = 500

/** The labels that orders of an instance wait for, each with the country that it seems to mean. */
export async function listUnknownCountries(
  container: MedusaContainer,
  instanceId: string
): Promise<LabelToMap[]> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const [held, mappings] = await Promise.all([
    service.listMiraklOrders(
      {
        instance_id: instanceId,
        status: "held",
        held_reason: "UNKNOWN_COUNTRY",
      },
      { select: ["id", "held_details"], take: MANY }
    ),
    service.listMiraklCountryMappings({ instance_id: instanceId }),
  ])
  return labelsToMap(
    held.map(({ held_details }) => held_details),
    mappings
  )
}

import type { MiraklModuleService } from "../../modules/mirakl/service"
import type { MiraklShipmentDTO } from "../../modules/mirakl/types"

/** A parcel that Mirakl knows, with its order. */
export type ToldShipment = MiraklShipmentDTO & {
  binding: { id: string; mirakl_order_id: string; order_id: string | null }
}

const PAGE = 100
const DAY_MS = 24 * 60 * 60 * 1000

// Whoever corrects a number does so while the parcel is on its way.
const WATCHED_DAYS = 14

const FOLLOWED = ["SHIPPING", "SHIPPED", "TO_COLLECT"]

/**
 * The parcels that Mirakl was told of lately, and that are still on their way
 * there, in pages.
 *
 * @param fulfillmentIds only of these
 */
export async function* iterateToldShipments(
  service: MiraklModuleService,
  instanceId: string,
  fulfillmentIds?: string[]
): AsyncGenerator<ToldShipment[]> {
  const since = new Date(service.clock.now().getTime() - WATCHED_DAYS * DAY_MS)
  let after = ""
  for (;;) {
    const page: ToldShipment[] = await service.listMiraklShipments(
      {
        id: { $gt: after },
        status: "pushed",
        origin: "store",
        ...(fulfillmentIds ? { fulfillment_id: fulfillmentIds } : {}),
        pushed_at: { $gte: since },
        binding: { instance_id: instanceId, mirakl_state: FOLLOWED },
      },
      {
        select: [
          "id",
          "fulfillment_id",
          "mirakl_shipment_id",
          "carrier_code",
          "carrier_name",
          "tracking_number",
          "binding.id",
          "binding.mirakl_order_id",
          "binding.order_id",
        ],
        relations: ["binding"],
        order: { id: "ASC" },
        take: PAGE,
      }
    )
    if (page.length) {
      yield page
    }
    after = page.at(-1)?.id ?? ""
    if (page.length < PAGE) {
      return
    }
  }
}

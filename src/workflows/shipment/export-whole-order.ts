import type { OrderFacts } from "../../mapping/shipment/plan-parcel"
import { planWholeOrder } from "../../mapping/shipment/plan-whole-order"
import { holdShipments } from "./hold-shipments"
import type { OrderToTell } from "./list-orders-to-tell"
import { pushClaimed } from "./push-claimed"
import { pushWholeOrder } from "./push-whole-order"
import type { ShipmentExport } from "./shipment-export"
import type { ShipmentEnding, ShipmentOutcome } from "./shipment-outcome"
import { toClaimRequest } from "./to-claim-request"

/**
 * (OR23, OR24) Tells Mirakl about all parcels of an order at once, when the
 * last unit has left; until then they wait.
 */
export async function exportWholeOrder(
  { service, client, settings, isDryRun }: ShipmentExport,
  { binding, shipped, untold }: OrderToTell,
  facts: OrderFacts
): Promise<ShipmentOutcome[]> {
  const plan = planWholeOrder(shipped, facts, settings)
  const fulfillmentIds = untold
    .map(({ id }) => id)
    .filter((id) => plan.fulfillment_ids.includes(id))
  if (!fulfillmentIds.length) {
    return []
  }
  const forEach = (ending: ShipmentEnding): ShipmentOutcome[] =>
    fulfillmentIds.map((fulfillment_id) => ({
      ...ending,
      fulfillment_id,
      binding_id: binding.id,
      mirakl_order_id: binding.mirakl_order_id,
    }))
  const { decision } = plan
  if (isDryRun) {
    return forEach(
      decision.kind === "held"
        ? decision
        : { kind: "planned", told: { tracking: decision.tracking } }
    )
  }
  if (decision.kind === "held") {
    await holdShipments(service, binding.id, fulfillmentIds, decision)
    return forEach(decision)
  }
  const { tracking } = decision
  const ended = await pushClaimed(
    service,
    binding.id,
    fulfillmentIds.map((id) => toClaimRequest(id, tracking)),
    (is_repeat, signal) =>
      pushWholeOrder(
        client,
        { mirakl_order_id: binding.mirakl_order_id, tracking, is_repeat },
        { signal, reference: { type: "mirakl_order", id: binding.id } }
      )
  )
  return forEach(ended)
}

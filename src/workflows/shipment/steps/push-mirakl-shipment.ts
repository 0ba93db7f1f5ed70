import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { exportNewShipment } from "../export-new-shipment"
import type { ShipmentOutcome } from "../shipment-outcome"

export type PushMiraklShipmentInput = { fulfillment_id: string }

/** By fulfillment id; empty when Mirakl has nothing to hear. */
export type PushMiraklShipmentResult = Record<string, ShipmentOutcome["kind"]>

/**
 * (ST01; OR23, OR24) Tells Mirakl about a shipped fulfillment, and about
 * others of its order that still wait. Orders that did not come from Mirakl
 * are left alone, and so are instances that are not connected.
 *
 * What was told can't be taken back: there is no compensation.
 *
 * @throws {MiraklAuthError} when the key is refused; other failures are kept
 * in the ledger
 */
export const pushMiraklShipmentStep = createStep(
  "push-mirakl-shipment",
  async ({ fulfillment_id }: PushMiraklShipmentInput, { container }) => {
    const outcomes = await exportNewShipment(container, fulfillment_id)
    return new StepResponse<PushMiraklShipmentResult>(
      Object.fromEntries(
        outcomes.map(({ fulfillment_id: id, kind }) => [id, kind])
      )
    )
  }
)

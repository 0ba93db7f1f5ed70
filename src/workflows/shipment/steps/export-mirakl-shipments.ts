import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import type { MiraklOperationInput } from "../../job/operation-input"
import { traceOf } from "../../log/record-events"
import { countShipments, createShipmentCounts } from "../count-shipments"
import { exportPage } from "../export-page"
import { iterateOrdersToShip } from "../list-bound-orders"
import { listOrdersToTell } from "../list-orders-to-tell"
import { iterateToldShipments } from "../list-told-shipments"
import { recordShipmentEvents } from "../record-shipment-events"
import type { ShipmentOutcome } from "../shipment-outcome"
import { openShipmentExport } from "../shipment-export"
import { tellCancelations } from "../tell-cancelations"
import { tellEditedTracking } from "../tell-edited-tracking"
import { toJobLine } from "../to-job-line"

/**
 * (ST01; OR23, OR24) Tells Mirakl about every shipped fulfillment of an
 * instance that it does not know, one job line each, and (ST23; OR23) the
 * tracking that was edited since.
 *
 * What was told can't be taken back: there is no compensation.
 *
 * @throws {MiraklError} when the key is refused, or Mirakl is down
 */
export const exportMiraklShipmentsStep = createStep(
  "export-mirakl-shipments",
  async (input: MiraklOperationInput, { container }) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    const instance = await service.retrieveMiraklInstance(input.instance_id)
    const shipmentExport = await openShipmentExport(container, instance, {
      jobId: input.job_id,
      correlationId: input.correlation_id,
      actorId: input.actor_id,
      isDryRun: input.dry_run,
    })
    let counts = createShipmentCounts()
    const record = async (outcomes: ShipmentOutcome[]) => {
      await service.recordJobLines(input.job_id, outcomes.map(toJobLine))
      await recordShipmentEvents(
        container,
        instance.id,
        outcomes,
        traceOf(input)
      )
    }
    for await (const page of iterateOrdersToShip(service, instance.id)) {
      if (!input.dry_run) {
        counts.failed += await tellCancelations(container, input.job_id, page)
      }
      const orders = await listOrdersToTell(container, page)
      await exportPage(shipmentExport, orders, async (outcomes) => {
        counts = countShipments(counts, outcomes)
        await record(outcomes)
      })
    }
    let tracking_updated = 0
    for await (const page of iterateToldShipments(service, instance.id)) {
      const outcomes = await tellEditedTracking(container, shipmentExport, page)
      const untold = outcomes.filter(({ kind }) => kind !== "pushed")
      tracking_updated += outcomes.length - untold.length
      counts = countShipments(counts, untold)
      await record(outcomes)
    }
    return new StepResponse({ ...counts, tracking_updated })
  }
)

import type { MedusaContainer } from "@medusajs/framework/types"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import type { MiraklOperationInput } from "../job/operation-input"
import { listPendingLines } from "../job/pending-lines"
import {
  countShipments,
  createShipmentCounts,
  type ShipmentCounts,
} from "./count-shipments"
import { exportPage } from "./export-page"
import { listBoundOrders } from "./list-bound-orders"
import { listOrdersToTell } from "./list-orders-to-tell"
import { iterateToldShipments } from "./list-told-shipments"
import {
  orderOfAnswerLine,
  settleAnswerLines,
} from "../order-action/answer-lines"
import { openShipmentExport } from "./shipment-export"
import { tellCancelations } from "./tell-cancelations"
import { tellEditedTracking } from "./tell-edited-tracking"
import { toJobLine } from "./to-job-line"

/**
 * (ST01; OR23, OR24) Tells Mirakl about the fulfillments whose lines are to be
 * run again. Others of their orders may go with them, and keep their lines.
 *
 * @throws {MiraklError} when the key is refused, or Mirakl is down
 */
export async function retryShipmentLines(
  container: MedusaContainer,
  input: MiraklOperationInput
): Promise<ShipmentCounts> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const instance = await service.retrieveMiraklInstance(input.instance_id)
  const shipmentExport = await openShipmentExport(container, instance, {
    jobId: input.job_id,
    correlationId: input.correlation_id,
    actorId: input.actor_id,
  })
  const lines = await listPendingLines(service, input.job_id)
  const wanted = new Set(lines.map(({ key }) => key))
  const bound = await listBoundOrders(
    service,
    lines.flatMap(({ data }) => String(data?.binding_id ?? ""))
  )
  let counts = createShipmentCounts()
  counts.failed += await tellCancelations(container, input.job_id, bound)
  const orders = await listOrdersToTell(container, bound)
  await exportPage(shipmentExport, orders, async (outcomes) => {
    const ofLines = outcomes.filter((it) => wanted.has(it.fulfillment_id))
    counts = countShipments(counts, ofLines)
    await service.recordJobLines(input.job_id, ofLines.map(toJobLine))
  })
  const told = iterateToldShipments(service, instance.id, [...wanted])
  for await (const page of told) {
    const outcomes = await tellEditedTracking(container, shipmentExport, page)
    counts = countShipments(counts, outcomes)
    await service.recordJobLines(input.job_id, outcomes.map(toJobLine))
  }
  await settleAnswerLines(
    service,
    input.job_id,
    [...wanted].filter((key) => orderOfAnswerLine(key) !== null)
  )
  return counts
}

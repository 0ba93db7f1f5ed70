import type { MedusaContainer } from "@medusajs/framework/types"
import type { MiraklOrdersPage } from "../../../mirakl-api"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import type { MiraklInstanceDTO } from "../../../modules/mirakl/types"
import type { MiraklOperationInput } from "../../job/operation-input"
import { traceOf } from "../../log/record-events"
import { bindOrderPage, type StoredOrder } from "./bind-order-page"
import {
  toStoredLines,
  toUnreadableLines,
  toUnstoredLine,
} from "./order-reading-lines"
import type { OrderTally } from "./order-statement"
import { previewOrderPage } from "./preview-order-page"

/**
 * Binds a page of orders, or tells what an import would do, and adds it to the
 * tally. Of orders that a person asks for is decided again, also where they
 * were ignored. What can't be read is told at the end, by the last pass.
 */
export async function storeOrderPage(
  container: MedusaContainer,
  operation: MiraklOperationInput,
  instance: MiraklInstanceDTO,
  page: MiraklOrdersPage,
  { tally, isAskedFor }: { tally: OrderTally; isAskedFor: boolean }
): Promise<void> {
  const { job_id, dry_run } = operation
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const unreadable = toUnreadableLines(page, instance)
  unreadable.forEach(({ key }) => tally.failed.add(key))
  tally.unreadable.push(...unreadable)
  if (dry_run) {
    const preview = await previewOrderPage(container, instance, page.orders, {
      isAskedFor,
    })
    await service.recordJobLines(job_id, preview)
    return
  }
  const bound = await bindOrderPage(
    container,
    instance,
    page.orders,
    traceOf(operation)
  )
  const { failed } = bound
  const stored = isAskedFor ? await want(service, bound.stored) : bound.stored
  stored.forEach((order) => tally.stored.set(order.mirakl_order_id, order))
  failed.forEach(({ item }) => tally.failed.add(item.order_id))
  await service.recordJobLines(job_id, [
    ...toStoredLines(stored),
    ...failed.map(({ item, error }) => toUnstoredLine(item, error, instance)),
  ])
}

async function want(
  service: MiraklModuleService,
  stored: StoredOrder[]
): Promise<StoredOrder[]> {
  await service.orders.want(stored.map(({ binding_id }) => binding_id))
  return stored.map((order) =>
    order.kind === "ignored" ? { ...order, kind: "undecided" } : order
  )
}

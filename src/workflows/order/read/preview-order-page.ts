import type { MedusaContainer } from "@medusajs/framework/types"
import type { MiraklOrder } from "../../../mirakl-api"
import {
  decideOrderImport,
  type OrderImportDecision,
} from "../../../mapping/order/decide-order-import"
import { computeMiraklTotal } from "../../../mapping/order/compute-mirakl-total"
import { settleCancelations } from "../../../mapping/order/settle-cancelations"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { JobLineRecord } from "../../../modules/mirakl/queries/job-ledger"
import type { KnownOrder } from "../../../modules/mirakl/queries/order-ledger"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import type { MiraklInstanceDTO } from "../../../modules/mirakl/types"
import { loadImportContext } from "../place/load-import-context"
import { retrieveOrderInstance, shopKeyOf } from "../order-instance"

/** Tells, without storing anything, what an import would make of the orders that are not imported yet. */
export async function previewOrderPage(
  container: MedusaContainer,
  instance: MiraklInstanceDTO,
  orders: MiraklOrder[],
  { isAskedFor }: { isAskedFor: boolean }
): Promise<JobLineRecord[]> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const known = await service.orders.known(
    shopKeyOf(instance),
    orders.map((order) => order.order_id)
  )
  const settled = new Set(
    known
      .filter(
        ({ status }) =>
          status === "imported" || (status === "ignored" && !isAskedFor)
      )
      .map(({ mirakl_order_id }) => mirakl_order_id)
  )
  const byId = new Map(known.map((row) => [row.mirakl_order_id, row]))
  const open = orders.filter((order) => !settled.has(order.order_id))
  if (!open.length) {
    return []
  }
  const context = await loadImportContext(
    container,
    await retrieveOrderInstance(container, instance.id),
    open
  )
  return open
    .map((payload) => settleCancelations(payload))
    .map((order) => ({
      key: order.order_id,
      status: "done",
      result: {
        total: computeMiraklTotal(order).toFixed(),
        currency_code: order.currency_iso_code,
        ...toResult(
          decideOrderImport(order, context, {
            anyDate: isAskedFor || isWanted(byId.get(order.order_id)),
            firstState: byId.get(order.order_id)?.first_state ?? undefined,
          })
        ),
      },
    }))
}

function isWanted(known: KnownOrder | undefined): boolean {
  return known !== undefined && (known.is_wanted || known.status === "held")
}

function toResult(decision: OrderImportDecision): Record<string, unknown> {
  switch (decision.kind) {
    case "import":
      return { outcome: "would_import", status: decision.order.status }
    case "hold":
      return {
        outcome: "would_hold",
        reason: decision.reason,
        details: decision.details,
      }
    case "ignore":
      return { outcome: "would_ignore", reason: decision.reason }
    case "wait":
      return { outcome: "would_wait" }
  }
}

import {
  matchWorkflowRule,
  type WorkflowRule,
} from "../../mapping/order/match-workflow-rule"
import type { MiraklInvoiceDTO } from "../../modules/mirakl/types"
import type { ActionContext } from "../order-action/open-order"
import { toStoredOrder } from "../order/stored-order"
import { finishInvoice } from "./finish-invoice"

const PAGE = 100
const OVER = ["CANCELED", "REFUSED"]

/**
 * Makes the invoices that the rules of an instance want: numbers first, in the
 * order of the orders, then the files. The rules are asked again when Mirakl
 * changes an order, so that one that is paid later gets its invoice then.
 *
 * @returns how many were finished, and how many wait for the next run
 */
export async function makeInvoices(
  context: ActionContext
): Promise<{ invoiced: number; invoices_failed: number }> {
  const { service, instance } = context
  const { workflow_rules: rules } = await service.orders.rules(instance.id)
  if (rules.some((rule) => rule.create_invoice)) {
    await numberOrders(context, rules)
  }
  const counts = { invoiced: 0, invoices_failed: 0 }
  for (const invoice of await listUnfinished(context)) {
    const binding = await service.retrieveMiraklOrder(invoice.binding_id)
    const isDone = await finishInvoice({ ...context, binding }, invoice)
    counts[isDone ? "invoiced" : "invoices_failed"] += 1
  }
  return counts
}

// Those that failed are no reason for the others to wait: they come by turns.
async function listUnfinished({
  service,
  instance,
}: ActionContext): Promise<MiraklInvoiceDTO[]> {
  const unfinished = {
    instance_id: instance.id,
    $or: [{ file_id: null }, { wants_upload: true, uploaded_at: null }],
  }
  const untried = await service.listMiraklInvoices(
    { ...unfinished, error_code: null },
    { order: { sequence: "ASC" }, take: PAGE }
  )
  const failed = await service.listMiraklInvoices(
    { ...unfinished, error_code: { $ne: null } },
    { order: { updated_at: "ASC", sequence: "ASC" }, take: PAGE }
  )
  return [...untried, ...failed]
}

async function numberOrders(
  { service, instance }: ActionContext,
  rules: WorkflowRule[]
): Promise<void> {
  for (;;) {
    const ids = await service.invoices.toCheck(instance.id, PAGE)
    if (!ids.length) {
      return
    }
    const bindings = await service.listMiraklOrders(
      { id: ids },
      {
        select: ["id", "mirakl_state", "mirakl_updated_at", "payload"],
        order: { id: "ASC" },
        take: ids.length,
      }
    )
    for (const { id, mirakl_state, payload } of bindings) {
      const order = toStoredOrder(payload)
      const { invoice } = matchWorkflowRule(order ?? {}, rules)
      if (order && invoice !== "none" && !OVER.includes(mirakl_state)) {
        await service.invoices.issue({
          instance_id: instance.id,
          binding_id: id,
          wants_upload: invoice === "uploaded",
          issued_at: service.clock.now(),
        })
      }
    }
    await service.invoices.recordChecks(bindings)
  }
}

import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { MiraklOperationInput } from "../../job/operation-input"
import type { OrderCounts } from "../count-order-outcomes"
import type { OrderStatement } from "../read/order-statement"
import { makeMiraklInvoicesStep } from "../../invoice/steps/make-mirakl-invoices"
import { resumeMiraklOrderActionsStep } from "../../order-action/steps/resume-mirakl-order-actions"
import { acceptWaitingMiraklOrdersStep } from "../../order-action/steps/accept-waiting-mirakl-orders"
import { followChangedMiraklOrdersStep } from "../steps/follow-changed-mirakl-orders"
import { holdMiraklUnitsStep } from "../steps/hold-mirakl-units"
import { importBoundMiraklOrdersStep } from "../steps/import-bound-mirakl-orders"
import { readMiraklOrdersStep } from "../steps/read-mirakl-orders"

/**
 * (OR11) Imports orders: reads what Mirakl updated since the last time, or
 * what the parameters ask for, binds it, answers what waits for it, makes
 * Medusa orders of it, and lets those that exist follow. Held and failed
 * orders of earlier runs are tried again.
 *
 * Idempotency key: the shop and the Mirakl order id. Nothing is compensated:
 * what was read is a fact, and a run that dies is taken up by the next.
 *
 * @returns the statement: how many orders Mirakl has in the window, how many
 * of them are here, and what became of them
 */
export const importMiraklOrdersWorkflow = createWorkflow(
  "import-mirakl-orders",
  function (input: MiraklOperationInput) {
    const read = readMiraklOrdersStep(input)
    const resumed = resumeMiraklOrderActionsStep(input)
    acceptWaitingMiraklOrdersStep(input)
    const counts = importBoundMiraklOrdersStep({
      operation: input,
      binding_ids: read.binding_ids,
    })
    const followed = followChangedMiraklOrdersStep(input)
    const holding = holdMiraklUnitsStep(input)
    const invoices = makeMiraklInvoicesStep(input)
    return new WorkflowResponse(
      transform(
        {
          statement: read.statement,
          resumed,
          counts,
          followed,
          holding,
          invoices,
        },
        toResult
      )
    )
  }
)

function toResult({
  statement,
  resumed,
  counts,
  followed,
  holding,
  invoices,
}: {
  statement: OrderStatement
  resumed: { failed: number }
  counts: OrderCounts
  followed: OrderCounts
  holding: { failed: number }
  invoices: { invoiced: number; invoices_failed: number }
}): Record<string, unknown> {
  return {
    ...statement,
    imported: counts.imported,
    updated: followed.updated,
    waiting: statement.waiting + counts.waiting,
    held: counts.held,
    ignored: statement.ignored + counts.ignored,
    failed:
      statement.failed +
      resumed.failed +
      counts.failed +
      followed.failed +
      holding.failed,
    ...invoices,
  }
}

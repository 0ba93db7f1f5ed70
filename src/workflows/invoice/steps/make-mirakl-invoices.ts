import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { MiraklOperationInput } from "../../job/operation-input"
import { openInstance } from "../../order-action/open-order"
import { makeInvoices } from "../make-invoices"

/**
 * Makes the invoices that the rules want, once per order, and (OR74) shows
 * them on Mirakl where the rules say so.
 *
 * Not compensated: a number that was given stays given.
 */
export const makeMiraklInvoicesStep = createStep(
  "make-mirakl-invoices",
  async ({ instance_id, dry_run }: MiraklOperationInput, { container }) =>
    new StepResponse(
      dry_run
        ? { invoiced: 0, invoices_failed: 0 }
        : await makeInvoices(
            await openInstance(container, instance_id, "event")
          )
    )
)

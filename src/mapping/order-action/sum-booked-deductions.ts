import { MathBN } from "@medusajs/framework/utils"
import type { MiraklOrder } from "../../mirakl-api"
import { computeMiraklTotal } from "../order/compute-mirakl-total"
import { sumDeductions, sumPaidCancelations } from "./sum-deductions"

/**
 * What Mirakl has given back of an order (see `sumDeductions`) and the store can
 * have given back too. What was cancelled before the store captured what the
 * buyer had paid is not in it: the store captured so much less.
 *
 * @param captured by the store, in major units
 * @returns major units, taxes included
 */
export function sumBookedDeductions(
  told: {
    order: MiraklOrder
    /** Without what was cancelled. */
    settled: MiraklOrder
    /** Then the totals tell nothing of what was captured less. */
    has_own_taxes: boolean
  },
  captured: number
) {
  const all = sumDeductions(told.order)
  if (told.has_own_taxes) {
    return all
  }
  const canceled = sumPaidCancelations(told.order)
  const debited = MathBN.add(computeMiraklTotal(told.settled), canceled)
  const missing = MathBN.max(MathBN.sub(debited, captured), 0)
  return MathBN.sub(all, MathBN.min(missing, canceled))
}

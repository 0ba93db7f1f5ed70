import { MathBN } from "@medusajs/framework/utils"
import type { MiraklOrder } from "../../mirakl-api"
import { computeMiraklTotal } from "../order/compute-mirakl-total"
import type { OrderFacts } from "./order-facts"

// Less than half of the smallest unit of any currency.
const NOTHING_MUCH = 0.0004

/**
 * What the marketplace has debited, in major units, as a decimal string. It is
 * what is open of the order, unless the store has edited it: the buyer paid
 * what Mirakl asked for, and the difference stays open, to be seen.
 *
 * @param order.settled net of cancelations
 */
export function decideCapture(
  {
    settled,
    facts,
  }: { settled: MiraklOrder; facts: Pick<OrderFacts, "pending_difference"> },
  taxSystem: "marketplace" | "store"
): string {
  const open = MathBN.convert(facts.pending_difference)
  if (taxSystem === "store") {
    // Mirakl's total has other taxes than the order.
    return open.toFixed()
  }
  const debited = MathBN.convert(computeMiraklTotal(settled))
  return MathBN.lte(MathBN.abs(MathBN.sub(open, debited)), NOTHING_MUCH)
    ? open.toFixed()
    : debited.toFixed()
}

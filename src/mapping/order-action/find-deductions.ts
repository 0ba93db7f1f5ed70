import type { MiraklOrder, MiraklOrderLine } from "../../mirakl-api"

type List = "refunds" | "cancelations"

/** What was asked for on a line. */
export type AskedDeduction = {
  order_line_id: string
  amount: number
  shipping_amount: number
}

/** The ids of all refunds, or cancelations, of an order. */
export function deductionIds(order: MiraklOrder, list: List): string[] {
  return order.order_lines.flatMap((line) => line[list].map(({ id }) => id))
}

/**
 * (OR11) Those that Mirakl made of a call whose answer was lost. Mirakl keeps
 * no idempotency key: what was not there before, belongs to no other decision
 * and has the same amounts is taken for ours, so that money never goes twice.
 *
 * @returns the ids; null when there is nothing of it
 */
export function findDeductions(
  order: MiraklOrder,
  list: List,
  asked: AskedDeduction[],
  knownIds: string[]
): string[] | null {
  const taken = new Set(knownIds)
  const found = asked.flatMap((one) => {
    const line = order.order_lines.find(
      (candidate) => candidate.order_line_id === one.order_line_id
    )
    const id = line && findOn(line, list, one, taken)
    if (id === undefined) {
      return []
    }
    taken.add(id)
    return [id]
  })
  return found.length ? found : null
}

function findOn(
  line: MiraklOrderLine,
  list: List,
  asked: AskedDeduction,
  taken: Set<string>
): string | undefined {
  return line[list].find(
    ({ id, amount, shipping_amount }) =>
      !taken.has(id) &&
      (amount ?? 0) === asked.amount &&
      (shipping_amount ?? 0) === asked.shipping_amount
  )?.id
}

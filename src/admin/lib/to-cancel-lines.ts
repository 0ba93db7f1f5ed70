/** Units of a line to cancel; amounts in major units and the order's tax mode. */
export type CancelLine = {
  id: string
  quantity: number
  reason_code: string
  amount?: number
  shipping_amount?: number
}

/** A line as the form of a cancelation has it; null is "not given". */
export type CancelLineValues = {
  id: string
  quantity: number | null
  amount: number | null
  shipping_amount: number | null
}

/** The lines of which units are cancelled, with the amounts that are given. */
export function toCancelLines(
  lines: CancelLineValues[],
  reason_code: string
): CancelLine[] {
  return lines.flatMap(({ id, quantity, amount, shipping_amount }) =>
    quantity
      ? [
          {
            id,
            quantity,
            reason_code,
            ...(amount !== null && { amount }),
            ...(shipping_amount !== null && { shipping_amount }),
          },
        ]
      : []
  )
}

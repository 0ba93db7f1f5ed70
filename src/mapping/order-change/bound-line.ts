/** A line of a Mirakl order and the line item that it became. */
export type BoundLine = {
  mirakl_line_id: string
  line_item_id: string | null
  /** Units that the shop has refunded and will not ship. */
  excluded: number
}

/** The bound line of a Mirakl line. */
export function boundLineOf(
  lines: BoundLine[],
  miraklLineId: string | null | undefined
): BoundLine | undefined {
  return lines.find((line) => line.mirakl_line_id === miraklLineId)
}

/** The line item of a Mirakl line. */
export function itemOf(
  lines: BoundLine[],
  miraklLineId: string | null | undefined
): string | null {
  return boundLineOf(lines, miraklLineId)?.line_item_id ?? null
}

/** The lines of an order as they stand on it; the API gives them in any order. */
export function sortLines<TLine extends { line_index: number }>({
  lines = [],
}: {
  lines?: TLine[]
}): TLine[] {
  return [...lines].sort((one, other) => one.line_index - other.line_index)
}

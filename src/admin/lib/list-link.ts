/**
 * The address of a list with filters set, as the data table keeps them.
 *
 * @param list path of the page, e.g. `/mirakl/orders`
 * @param filters a text or a list of choices by filter; `order` and `q` are plain
 */
export function listLink(
  list: string,
  filters: Record<string, string | string[] | undefined>
): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(filters)) {
    if (value !== undefined) {
      const isPlain = name === "order" || name === "q"
      params.set(name, isPlain ? String(value) : JSON.stringify(value))
    }
  }
  return `${list}?${params.toString()}`
}

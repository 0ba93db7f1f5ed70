import { useSearchParams } from "react-router-dom"
import type { ListQuery } from "../types/paginated"

type Options = {
  pageSize: number
  /** Tells the tables of one page apart in the URL. */
  prefix?: string
  /** Used until the user sorts. */
  order?: string
}

/**
 * What a list route is asked for: page, search, order and filters as the data
 * table keeps them in the URL, so that a filtered list can be shared.
 */
export function useTableQuery(filters: string[], options: Options): ListQuery {
  const [params] = useSearchParams()
  const read = (key: string) =>
    params.get(options.prefix ? `${options.prefix}_${key}` : key) ?? undefined
  const query: ListQuery = {
    limit: options.pageSize,
    offset: Number(read("offset") ?? 0),
    order: read("order") ?? options.order,
    q: read("q"),
  }
  for (const filter of filters) {
    query[filter] = parseFilter(read(filter))
  }
  return query
}

// The table writes JSON; a person may type a bare word.
function parseFilter(text: string | undefined): unknown {
  if (text === undefined) {
    return undefined
  }
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

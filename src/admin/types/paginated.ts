/** A page of a list, as every list route answers it. */
export type Paginated<TKey extends string, TRow> = Record<TKey, TRow[]> & {
  count: number
  offset: number
  limit: number
}

/** Query of a list route: `limit`, `offset`, `order`, `q`, `fields` and filters. */
export type ListQuery = Record<string, unknown>

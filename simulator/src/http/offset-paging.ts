import type { LazyList } from "../state/lazy-list"
import type { Call } from "./operation"
import { badRequest } from "./mirakl-problem"

const DEFAULT_MAX = 10
const HIGHEST_MAX = 100

export type OffsetPage<T> = {
  items: T[]
  total: number
  headers: Record<string, string>
}

/**
 * Offset paging: `max` defaults to 10 and may not pass 100; the `Link` header
 * holds the neighbours that exist.
 */
export function pageByOffset<T>(
  call: Pick<Call, "query" | "url">,
  all: LazyList<T>
): OffsetPage<T> {
  const { offset, max } = readOffset(call)
  const links: string[] = []
  if (offset > 0) {
    const previous = Math.max(0, offset - max)
    links.push(`<${withOffset(call.url, previous, max)}>; rel="previous"`)
  }
  if (offset + max < all.length) {
    links.push(`<${withOffset(call.url, offset + max, max)}>; rel="next"`)
  }
  return {
    items: all.slice(offset, offset + max),
    total: all.length,
    headers: links.length === 0 ? {} : { link: links.join(", ") },
  }
}

function readOffset(call: Pick<Call, "query">): {
  offset: number
  max: number
} {
  const offset = call.query.integer("offset") ?? 0
  const max = call.query.integer("max") ?? DEFAULT_MAX
  if (offset < 0) {
    throw badRequest("The parameter 'offset' must be positive or zero.")
  }
  if (max < 1 || max > HIGHEST_MAX) {
    throw badRequest(
      `The parameter 'max' must be between 1 and ${HIGHEST_MAX}.`
    )
  }
  return { offset, max }
}

function withOffset(url: URL, offset: number, max: number): string {
  const target = new URL(url)
  target.searchParams.set("offset", String(offset))
  target.searchParams.set("max", String(max))
  return target.toString()
}

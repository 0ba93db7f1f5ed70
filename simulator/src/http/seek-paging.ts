import { badRequest } from "./mirakl-problem"
import { Query } from "./query"

const DEFAULT_LIMIT = 10
const HIGHEST_LIMIT = 100

export type SeekPage<T> = {
  data: T[]
  next_page_token?: string
  previous_page_token?: string
}

/** The parameters of the first call and the position of this one. */
export type Seek = { query: Query; limit: number; position: number }

/**
 * Reads the seek state. With a `page_token` every other parameter is ignored:
 * the token carries those of the first call.
 */
export function readSeek(query: Query): Seek {
  const token = query.text("page_token")
  if (token === null) {
    return { query, limit: readLimit(query), position: 0 }
  }
  const { parameters, position } = decodeToken(token)
  const first = new Query(new URLSearchParams(parameters))
  return { query: first, limit: readLimit(first), position }
}

export function pageBySeek<T>(seek: Seek, all: readonly T[]): SeekPage<T> {
  const { limit, position } = seek
  const page: SeekPage<T> = { data: all.slice(position, position + limit) }
  if (position + limit < all.length) {
    page.next_page_token = encodeToken(seek.query, position + limit)
  }
  if (position > 0) {
    page.previous_page_token = encodeToken(
      seek.query,
      Math.max(0, position - limit)
    )
  }
  return page
}

function readLimit(query: Query): number {
  const limit = query.integer("limit") ?? DEFAULT_LIMIT
  if (limit < 1 || limit > HIGHEST_LIMIT) {
    throw badRequest(
      `The parameter 'limit' must be between 1 and ${HIGHEST_LIMIT}.`
    )
  }
  return limit
}

function encodeToken(query: Query, position: number): string {
  const parameters = new URLSearchParams(query.parameters)
  parameters.delete("shop_id")
  return Buffer.from(`${position}|${parameters.toString()}`).toString(
    "base64url"
  )
}

function decodeToken(token: string): { parameters: string; position: number } {
  const text = Buffer.from(token, "base64url").toString("utf8")
  const match = /^(\d{1,9})\|(.*)$/s.exec(text)
  if (!match) {
    throw badRequest("The page token is invalid.")
  }
  return { position: Number(match[1]), parameters: match[2] ?? "" }
}

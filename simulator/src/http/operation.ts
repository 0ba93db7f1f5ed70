import type { Platform } from "../state/platform"
import type { Shop } from "../state/shop"
import type { SimulatorState } from "../state/simulator-state"
import type { Query } from "./query"

export type HttpMethod = "GET" | "POST" | "PUT" | "DELETE"

/** A file received as `multipart/form-data`. */
export type UploadedFile = {
  filename: string
  contentType: string
  bytes: Buffer
}

/** One authenticated call of a seller, with everything a handler may need. */
export type Call = {
  state: SimulatorState
  now: Date
  shop: Shop
  platform: Platform
  /** Absolute, as the client addressed it. */
  url: URL
  query: Query
  params: Record<string, string>
  /** The parsed JSON body; undefined when there was none. */
  body: unknown
  /** By the name of their part. */
  files: Record<string, UploadedFile[]>
  /** The other parts of a multipart body. */
  fields: Record<string, string>
}

export type Reply = {
  status: number
  /** Sent as JSON unless `text` or `bytes` is given; none means an empty body. */
  json?: unknown
  text?: string | AsyncIterable<string>
  /** A file that need not be text. */
  bytes?: Buffer
  contentType?: string
  headers?: Record<string, string>
  /** A test overrode what Mirakl would say: the contract does not bind it. */
  isOverridden?: boolean
}

/** One operation of the seller API, found by its Mirakl code. */
export type Operation = {
  code: string
  method: HttpMethod
  /** Path template in OpenAPI form, e.g. `/api/orders/{order_id}/ship`. */
  path: string
  /** Where the official document files it under another path (OF54). */
  documentedPath?: string
  body?: "json" | "multipart"
  /** Answers a file, whatever the client accepts. */
  sendsFile?: boolean
} & (
  | { withoutKey?: false; handle(call: Call): Reply }
  /** The health check answers anyone. */
  | { withoutKey: true; answer(): Reply }
)

export function ok(json: unknown, headers?: Record<string, string>): Reply {
  return { status: 200, json, headers }
}

export function created(
  json: unknown,
  headers?: Record<string, string>
): Reply {
  return { status: 201, json, headers }
}

export const NO_CONTENT: Reply = { status: 204 }

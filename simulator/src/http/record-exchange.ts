import type { Request } from "express"
import type { Fault } from "../faults/fault"
import type { Simulation } from "../simulation"
import type { Shop } from "../state/shop"
import type { Operation } from "./operation"
import { toRecordedBody, type Content } from "./read-content"
import type { Sent } from "./send-reply"

/** One request on its way through the simulator. */
export type Exchange = {
  operation: Operation
  request: Request
  url: URL
  content: Content
  shop: Shop | null
  fault: Fault | null
  isOverridden: boolean
}

const JOURNAL_TEXT = 64 * 1024

const RECORDED_HEADERS = [
  "content-type",
  "link",
  "date",
  "retry-after",
  "location",
]

/** Writes the exchange to the journal and, when asked, to the traffic file. */
export function recordExchange(
  simulation: Simulation,
  exchange: Exchange,
  sent: Sent
): void {
  const { operation, request, url, shop, fault, isOverridden } = exchange
  const query = toRecordedQuery(url)
  const requestBody = toRecordedBody(exchange.content)
  simulation.journal.record({
    at: simulation.clock.now().toISOString(),
    operation: operation.code,
    method: request.method,
    path: url.pathname,
    query,
    shop_id: shop?.shop_id ?? null,
    request_body: requestBody,
    status: sent.status,
    response_body: sent.size > JOURNAL_TEXT ? null : sent.body,
    fault: fault?.kind ?? null,
  })
  const contentType = request.headers["content-type"]
  simulation.recorder?.record({
    operation: operation.code,
    method: request.method,
    path: url.pathname,
    path_template: operation.documentedPath ?? operation.path,
    query,
    request_headers: contentType ? { "content-type": contentType } : {},
    request_body: requestBody,
    status: sent.status,
    response_headers: Object.fromEntries(
      Object.entries(sent.headers).filter(([name]) =>
        RECORDED_HEADERS.includes(name)
      )
    ),
    response_body: sent.body,
    fault: fault !== null || isOverridden,
    marketplace: shop?.platform_id ?? null,
  })
}

/** Repeated parameters become lists. */
export function toRecordedQuery(url: URL): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {}
  for (const name of new Set(url.searchParams.keys())) {
    const values = url.searchParams.getAll(name)
    query[name] = values.length === 1 ? (values[0] ?? "") : values
  }
  return query
}

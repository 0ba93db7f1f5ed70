import { appendFileSync, mkdirSync } from "node:fs"
import path from "node:path"

/** One exchange, complete enough to hold it against the OpenAPI document. */
export type TrafficRecord = {
  operation: string
  method: string
  path: string
  /** As the official document names it. */
  path_template: string
  query: Record<string, string | string[]>
  request_headers: Record<string, string>
  request_body: unknown
  status: number | null
  response_headers: Record<string, string>
  response_body: unknown
  /** True when a fault was injected into the exchange. */
  fault: boolean
  /** The platform the shop belongs to; null before a shop was found. */
  marketplace: string | null
}

let recorders = 0

/** Appends exchanges as NDJSON, one file per simulator. */
export class TrafficRecorder {
  private readonly file: string

  constructor(directory: string) {
    mkdirSync(directory, { recursive: true })
    recorders += 1
    this.file = path.join(
      directory,
      `traffic-${process.pid}-${recorders}.ndjson`
    )
  }

  /** Written at once: what a crashed run did is what one wants to read. */
  record(exchange: TrafficRecord): void {
    appendFileSync(this.file, `${JSON.stringify(exchange)}\n`)
  }
}

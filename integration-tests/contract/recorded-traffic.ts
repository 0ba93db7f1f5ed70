import { existsSync, readdirSync, readFileSync } from "node:fs"
import path from "node:path"

/** One exchange as the simulator writes it down. */
export type RecordedExchange = {
  operation: string
  method: string
  path: string
  path_template: string
  query: Record<string, string | string[]>
  request_headers: Record<string, string>
  request_body: unknown
  status: number | null
  response_headers: Record<string, string>
  response_body: unknown
  fault: boolean
  /** False when a spec of the simulator sent it, often wrong on purpose. */
  from_client: boolean
}

/** The folder below the traffic folder where the simulator's specs record. */
const SIMULATOR_SPECS = "simulator-specs"

export function readRecordedTraffic(folder: string): RecordedExchange[] {
  return [
    ...readFolder(folder, true),
    ...readFolder(path.join(folder, SIMULATOR_SPECS), false),
  ]
}

function readFolder(folder: string, fromClient: boolean): RecordedExchange[] {
  const files = existsSync(folder) ? readdirSync(folder) : []
  return files
    .filter((file) => file.endsWith(".ndjson"))
    .flatMap((file) =>
      readFileSync(path.join(folder, file), "utf8").split("\n")
    )
    .filter((line) => line !== "")
    .map((line) => ({ ...JSON.parse(line), from_client: fromClient }))
}

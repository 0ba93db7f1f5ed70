import { createServer as createHttpServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { Control } from "./control/control"
import { TrafficRecorder } from "./journal/traffic-recorder"
import type { ScenarioName } from "./scenarios"
import { createServer } from "./server"
import { Simulation } from "./simulation"
import { loadState, saveState } from "./state/save-state"
import type { SimulatorState } from "./state/simulator-state"

export type SimulatorOptions = {
  /** Default 0: any free port. */
  port?: number
  /** Default 127.0.0.1. */
  host?: string
  /** Default "empty". */
  scenario?: ScenarioName
  /** The key of the scenario's main user. Default "simulator-key". */
  apiKey?: string
  /** Whether 429 is enforced. Default true. */
  rateLimits?: boolean
  /** From upload to end of an import or export, simulator time. Default 1000. */
  importLatencyMs?: number
  /** Where exchanges are recorded. Default: MIRAKL_TRAFFIC_DIR, else nowhere. */
  trafficDir?: string
  /** How many offers the scenario `large` has. Default 10 000; up to 1 000 000. */
  offers?: number
  /** How many orders the scenario `large` has. Default 1000; up to 100 000. */
  orders?: number
  /** Of the scenario `large`. Default 1. */
  seed?: number
  /** Keeps the state in this file, across restarts; not of the scenario `large`. */
  statePath?: string
}

export type RunningSimulator = {
  /** e.g. `http://127.0.0.1:4010`, without a trailing slash. */
  url: string
  apiKey: string
  /** For assertions; change it through `control`. */
  readonly state: SimulatorState
  control: Control
  stop(): Promise<void>
}

const SAVE_INTERVAL_MS = 500

/** Starts a marketplace on a real port. Several may run in one process. */
export async function startSimulator(
  options: SimulatorOptions = {}
): Promise<RunningSimulator> {
  const apiKey = options.apiKey ?? "simulator-key"
  const trafficDir = options.trafficDir ?? process.env.MIRAKL_TRAFFIC_DIR
  const simulation = new Simulation(
    { rateLimits: options.rateLimits ?? true },
    trafficDir ? new TrafficRecorder(trafficDir) : null
  )
  const latency = options.importLatencyMs
  if (options.statePath && options.scenario === "large") {
    throw new Error("The scenario 'large' is made anew; it has no state file.")
  }
  const control = new Control(simulation, {
    apiKey,
    offers: options.offers,
    orders: options.orders,
    seed: options.seed,
    behaviour:
      latency === undefined
        ? {}
        : { import_latency_ms: latency, export_latency_ms: latency },
  })
  const saved = options.statePath ? loadState(options.statePath) : null
  if (saved) {
    simulation.state = saved
  } else {
    control.reset(options.scenario ?? "empty")
  }
  const server = createHttpServer(createServer(simulation, control))
  const url = await listen(server, options)
  const saver = options.statePath
    ? startSaver(simulation, options.statePath)
    : null
  return {
    url,
    apiKey: saved ? ([...saved.apiKeys.keys()][0] ?? apiKey) : apiKey,
    get state() {
      return simulation.moment().state
    },
    control,
    stop: async () => {
      saver?.stop()
      await close(server)
    },
  }
}

function listen(server: Server, options: SimulatorOptions): Promise<string> {
  const host = options.host ?? "127.0.0.1"
  return new Promise((resolve, reject) => {
    server.once("error", reject)
    server.listen(options.port ?? 0, host, () => {
      const { port } = server.address() as AddressInfo
      resolve(`http://${host}:${port}`)
    })
  })
}

/** Ends open connections too: an injected time-out would never end. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

function startSaver(simulation: Simulation, file: string): { stop(): void } {
  let savedRevision = -1
  const save = () => {
    if (simulation.revision !== savedRevision) {
      savedRevision = simulation.revision
      saveState(file, simulation.state)
    }
  }
  const timer = setInterval(save, SAVE_INTERVAL_MS)
  timer.unref()
  return {
    stop: () => {
      clearInterval(timer)
      save()
    },
  }
}

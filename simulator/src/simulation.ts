import { SimulatorClock } from "./clock"
import { FaultInjector } from "./faults/fault-injector"
import { Journal } from "./journal/journal"
import type { TrafficRecorder } from "./journal/traffic-recorder"
import { RateLimiter } from "./rate-limits/rate-limiter"
import { runAgenda } from "./run-agenda"
import {
  createEmptyState,
  type Moment,
  type SimulatorState,
} from "./state/simulator-state"

/** One running marketplace: its state and everything around it. */
export class Simulation {
  state: SimulatorState = createEmptyState()
  readonly clock = new SimulatorClock()
  readonly faults = new FaultInjector()
  readonly journal = new Journal()
  readonly rateLimiter: RateLimiter
  /** Counts changes, so that a saver knows when to write. */
  revision = 0

  constructor(
    options: { rateLimits: boolean },
    readonly recorder: TrafficRecorder | null = null
  ) {
    this.rateLimiter = new RateLimiter(options.rateLimits)
  }

  /** The state as of now, with everything done that was due. */
  moment(): Moment {
    const now = this.clock.now()
    if (runAgenda(this.state, now)) {
      this.revision += 1
    }
    return { state: this.state, now }
  }
}

import type { PlatformBehaviour } from "../state/platform"
import type { Moment } from "../state/simulator-state"

export type ScenarioOptions = {
  apiKey: string
  /** Laid over the scenario's own, on every platform. */
  behaviour: Partial<PlatformBehaviour>
}

/** Fills a fresh state; the same moment and options give the same marketplace. */
export type Scenario = (moment: Moment, options: ScenarioOptions) => void

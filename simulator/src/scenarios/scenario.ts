import type { PlatformBehaviour } from "../state/platform"
import type { Moment } from "../state/simulator-state"

export type ScenarioOptions = {
  apiKey: string
  /** Laid over the scenario's own, on every platform. */
  behaviour: Partial<PlatformBehaviour>
  /** How many of the scenario `large`: up to 1,000,000 offers and 100,000 orders. */
  offers?: number
  orders?: number
  /** Of the scenario `large`: another one, another catalogue. */
  seed?: number
}

/** Fills a fresh state; the same moment and options give the same marketplace. */
export type Scenario = (moment: Moment, options: ScenarioOptions) => void

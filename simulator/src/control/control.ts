import { badRequest } from "../http/mirakl-problem"
import { SCENARIOS, isScenarioName, type ScenarioName } from "../scenarios"
import type { ScenarioOptions } from "../scenarios/scenario"
import type { Simulation } from "../simulation"
import { createEmptyState } from "../state/simulator-state"
import { MarketplaceControl } from "./marketplace-control"
import { OffersControl } from "./offers-control"
import { OrdersControl } from "./orders-control"

/**
 * Everything a test or a person may do behind Mirakl's back. The HTTP routes
 * under `/_control` call the same methods.
 */
export class Control {
  readonly orders: OrdersControl
  readonly offers: OffersControl
  readonly marketplace: MarketplaceControl

  constructor(
    readonly simulation: Simulation,
    private readonly scenarioOptions: ScenarioOptions
  ) {
    this.orders = new OrdersControl(simulation)
    this.offers = new OffersControl(simulation)
    this.marketplace = new MarketplaceControl(simulation)
  }

  get faults() {
    return this.simulation.faults
  }

  get journal() {
    return this.simulation.journal
  }

  get rateLimits() {
    return this.simulation.rateLimiter
  }

  /** Moves time forward and does what became due; the new now. */
  advanceTime(ms: number): Date {
    this.simulation.clock.advance(ms)
    return this.simulation.moment().now
  }

  setTime(date: Date | string): Date {
    this.simulation.clock.set(new Date(date))
    return this.simulation.moment().now
  }

  freezeTime(at?: Date | string): Date {
    this.simulation.clock.freeze(at === undefined ? undefined : new Date(at))
    return this.simulation.moment().now
  }

  unfreezeTime(): Date {
    this.simulation.clock.unfreeze()
    return this.simulation.moment().now
  }

  /** The next exports end in FAILED. */
  failNextExports(count = 1): void {
    this.simulation.state.failingExports = count
  }

  /**
   * Starts over: state, faults, journal and counted calls.
   *
   * @param size of the scenario `large`, other than at the start
   */
  reset(
    scenario: ScenarioName | string = "empty",
    size: Pick<ScenarioOptions, "offers" | "orders" | "seed"> = {}
  ): void {
    if (!isScenarioName(scenario)) {
      throw badRequest(
        `Unknown scenario '${scenario}': use one of ${Object.keys(SCENARIOS).join(", ")}.`
      )
    }
    const { simulation } = this
    simulation.state = createEmptyState()
    simulation.faults.clear()
    simulation.journal.clear()
    simulation.rateLimiter.clear()
    const moment = { state: simulation.state, now: simulation.clock.now() }
    SCENARIOS[scenario](moment, { ...this.scenarioOptions, ...size })
    if (scenario === "large") {
      simulation.journal.keepFewAnswers()
    }
    simulation.revision += 1
  }
}

import { loadDemoScenario } from "./demo"
import { loadEmptyScenario } from "./empty"
import { loadLargeScenario } from "./large"
import type { Scenario } from "./scenario"

export const SCENARIOS = {
  empty: loadEmptyScenario,
  demo: loadDemoScenario,
  large: loadLargeScenario,
} satisfies Record<string, Scenario>

export type ScenarioName = keyof typeof SCENARIOS

export function isScenarioName(name: string): name is ScenarioName {
  return Object.hasOwn(SCENARIOS, name)
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { describeStoreFinding } from "../../mapping/health/store-findings"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import { checkStore } from "./check-store"
import { countPendingMigrations } from "./count-pending-migrations"
import { loadHealth } from "./load-health"

/** Something that is wrong, and with what. */
export type Finding = {
  about: string
  code: string
  severity: string
  message: string
  remedy: string
}

/** Everything that is wrong with the store and its instances; without its tables nothing else can be told. */
export async function examineStore(
  container: MedusaContainer
): Promise<Finding[]> {
  const migrations = await countPendingMigrations(container)
  if (migrations) {
    const finding = describeStoreFinding("MIGRATIONS_PENDING", { migrations })
    return [{ about: "database", ...finding }]
  }
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const healths = await loadHealth(service)
  const { findings } = await checkStore(
    container,
    healths.map(({ instance }) => instance)
  )
  return [
    ...findings.map((finding) => ({ about: "store", ...finding })),
    ...healths.flatMap(({ instance, health }) =>
      health.reasons.map(({ facts: _, ...reason }) => ({
        about: instance.name,
        ...reason,
      }))
    ),
  ]
}

import type { MedusaContainer } from "@medusajs/framework/types"
import {
  describeStoreFinding,
  judgeProcesses,
  type StoreFinding,
} from "../../mapping/health/store-findings"
import { missingSettings } from "../../mapping/instance/missing-settings"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { LiveProcess } from "../../modules/mirakl/queries/process-ledger"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import type { MiraklInstanceDTO } from "../../modules/mirakl/types"
import { lockingProviderOf } from "./locking-provider"

/** How the store as a whole stands. */
export type StoreCheck = {
  locking_provider: string | null
  processes: LiveProcess[]
  findings: StoreFinding[]
}

/** Checks what all instances depend on: processes, locks, the encryption key, settings. */
export async function checkStore(
  container: MedusaContainer,
  instances: MiraklInstanceDTO[]
): Promise<StoreCheck> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const processes = await service.health.processes()
  const locking_provider = lockingProviderOf(container)
  return {
    locking_provider,
    processes,
    findings: [
      ...judgeProcesses(processes, locking_provider),
      ...checkKeys(service, instances),
      ...checkSettings(instances),
    ],
  }
}

function checkKeys(
  service: MiraklModuleService,
  instances: MiraklInstanceDTO[]
): StoreFinding[] {
  if (!succeeds(() => service.secrets)) {
    return [describeStoreFinding("ENCRYPTION_KEY_UNUSABLE")]
  }
  const unreadable = instances.filter(
    ({ api_key_ciphertext }) =>
      !succeeds(() => service.secrets.open(api_key_ciphertext))
  )
  return unreadable.length
    ? [
        describeStoreFinding("API_KEY_UNREADABLE", {
          instances: unreadable.map(({ name }) => name).join(", "),
        }),
      ]
    : []
}

function checkSettings(instances: MiraklInstanceDTO[]): StoreFinding[] {
  return instances
    .filter(({ status }) => status === "connected")
    .map((instance) => ({ instance, missing: missingSettings(instance) }))
    .filter(({ missing }) => missing.length > 0)
    .map(({ instance, missing }) =>
      describeStoreFinding("SETTINGS_MISSING", {
        instance: instance.name,
        settings: missing.join(", "),
      })
    )
}

function succeeds(work: () => unknown): boolean {
  try {
    work()
    return true
  } catch {
    return false
  }
}

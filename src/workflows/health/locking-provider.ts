import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** The id of the store's default locking provider, e.g. `in-memory`; null when the module does not tell. */
export function lockingProviderOf(container: MedusaContainer): string | null {
  const locking: object = container.resolve(Modules.LOCKING)
  // The module has no public way to ask; a contract test guards this one.
  const id: unknown = Reflect.get(locking, "defaultProviderId")
  return typeof id === "string" ? id : null
}

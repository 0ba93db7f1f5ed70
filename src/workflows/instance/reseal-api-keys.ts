import type { MedusaContainer } from "@medusajs/framework/types"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"

/**
 * Seals the API keys anew that a previous encryption key sealed, so that it can
 * go. A key that no key opens stays as it is: the overview tells of it.
 *
 * @returns how many were sealed anew
 */
export async function resealApiKeys(
  container: MedusaContainer
): Promise<number> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const { secrets } = service
  const instances = await service.listMiraklInstances(
    {},
    { select: ["id", "api_key_ciphertext"], take: null }
  )
  const resealed = instances.flatMap(({ id, api_key_ciphertext: sealed }) => {
    if (secrets.isCurrent(sealed)) {
      return []
    }
    const plain = openOrNothing(() => secrets.open(sealed))
    return plain === null
      ? []
      : [{ id, before: sealed, api_key_ciphertext: secrets.seal(plain) }]
  })
  for (const { id, before, api_key_ciphertext } of resealed) {
    // A key that a person enters meanwhile stays.
    await service.updateMiraklInstances({
      selector: { id, api_key_ciphertext: before },
      data: { api_key_ciphertext },
    })
  }
  return resealed.length
}

function openOrNothing(open: () => string): string | null {
  try {
    return open()
  } catch {
    return null
  }
}

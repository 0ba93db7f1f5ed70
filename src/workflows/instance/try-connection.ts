import type { MiraklClient } from "../../mirakl-api"
import {
  toCapabilityProfile,
  type CapabilityProfile,
} from "../../mapping/instance/to-capability-profile"
import type { MiraklInstanceDTO } from "../../modules/mirakl/types"
import {
  toConnectionError,
  wrongShop,
  type ConnectionCall,
} from "./to-connection-error"

/** What a passed test tells: who the key belongs to and what the platform can do. */
export type MiraklConnectionTest = {
  success: true
  account: {
    shop_id: string
    shop_name: string | null
    shop_state: string | null
    currency_iso_code: string | null
  }
  platform: { name: string | null }
  capabilities: CapabilityProfile
}

/**
 * (V01, A01, PC01) Tries the address, the key and the shop, in this order.
 *
 * @throws {MedusaError} as `toConnectionError`
 */
export async function tryConnection(
  client: MiraklClient,
  instance: MiraklInstanceDTO
): Promise<MiraklConnectionTest> {
  const attempt = async <Answer>(
    call: ConnectionCall,
    fetch: () => Promise<Answer>
  ): Promise<Answer> => {
    try {
      return await fetch()
    } catch (error) {
      throw toConnectionError(error, call, instance)
    }
  }
  await attempt("V01", () => client.platform.fetchHealth())
  const account = await attempt("A01", () => client.account.fetchAccount())
  if (instance.shop_id && String(account.shop_id) !== instance.shop_id) {
    throw wrongShop(instance)
  }
  const configuration = await attempt("PC01", () =>
    client.platform.fetchConfiguration()
  )
  return {
    success: true,
    account: {
      shop_id: String(account.shop_id),
      shop_name: account.shop_name ?? null,
      shop_state: account.shop_state ?? null,
      currency_iso_code: account.currency_iso_code ?? null,
    },
    platform: { name: configuration.platform_name ?? null },
    capabilities: toCapabilityProfile(configuration),
  }
}

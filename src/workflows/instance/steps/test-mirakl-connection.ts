import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  MiraklAuthError,
  MiraklError,
  MiraklNetworkError,
  MiraklRequestError,
  type MiraklAccount,
  type MiraklClient,
} from "../../../mirakl-api"
import {
  toCapabilityProfile,
  type CapabilityProfile,
} from "../../../mapping/instance/to-capability-profile"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import type { MiraklInstanceDTO } from "../../../modules/mirakl/types"
import { miraklClientFor } from "../mirakl-client"

export type TestMiraklConnectionInput = {
  id: string
  /** Tested instead of the stored key. */
  api_key?: string
}

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
 * (V01, A01, PC01) Tries the address, the key and the shop, in this order, and
 * names the one that is wrong.
 *
 * @throws {MedusaError} INVALID_DATA with code WRONG_URL, WRONG_KEY or
 * WRONG_SHOP; NOT_ALLOWED with code MARKETPLACE_UNAVAILABLE when Mirakl is
 * there but gives no usable answer now
 */
export const testMiraklConnectionStep = createStep(
  "test-mirakl-connection",
  async ({ id, api_key }: TestMiraklConnectionInput, { container }) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    const instance = await service.retrieveMiraklInstance(id)
    const client = miraklClientFor(container, instance, {
      callClass: "interactive",
      apiKey: api_key,
    })
    await reachMarketplace(client, instance)
    const account = await fetchOwnAccount(client, {
      ...instance,
      api_key_last4: api_key?.slice(-4) ?? instance.api_key_last4,
    })
    const configuration = await client.platform.fetchConfiguration()
    const capabilities = toCapabilityProfile(configuration)
    return new StepResponse<MiraklConnectionTest>({
      success: true,
      account: {
        shop_id: String(account.shop_id),
        shop_name: account.shop_name ?? null,
        shop_state: account.shop_state ?? null,
        currency_iso_code: account.currency_iso_code ?? null,
      },
      platform: { name: configuration.platform_name ?? null },
      capabilities,
    })
  }
)

async function reachMarketplace(
  client: MiraklClient,
  instance: MiraklInstanceDTO
): Promise<void> {
  try {
    await client.platform.fetchHealth()
  } catch (error) {
    throw connectionError(
      error,
      "WRONG_URL",
      `There is no Mirakl marketplace at ${instance.marketplace_url}. Check the marketplace URL.`
    )
  }
}

async function fetchOwnAccount(
  client: MiraklClient,
  instance: MiraklInstanceDTO
): Promise<MiraklAccount> {
  try {
    const account = await client.account.fetchAccount()
    if (instance.shop_id && String(account.shop_id) !== instance.shop_id) {
      throw wrongShop(instance)
    }
    return account
  } catch (error) {
    if (error instanceof MiraklAuthError && error.status === 401) {
      throw failure(
        "WRONG_KEY",
        `${instance.host} refuses the API key ending in "${instance.api_key_last4}". Make a new one in the seller portal, under the user's settings, and enter it.`
      )
    }
    if (
      instance.shop_id &&
      (error instanceof MiraklAuthError || isNotFound(error))
    ) {
      throw wrongShop(instance)
    }
    throw connectionError(
      error,
      "WRONG_URL",
      `${instance.host} does not answer like a Mirakl marketplace. Check the marketplace URL.`
    )
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof MiraklRequestError && error.status === 404
}

function wrongShop(instance: MiraklInstanceDTO): MedusaError {
  return failure(
    "WRONG_SHOP",
    `The API key does not give access to shop ${instance.shop_id} on ${instance.host}. Check the shop id, or leave it empty for the user's default shop.`
  )
}

// A refusal is the merchant's to mend; an outage is not a wrong address. That
// nobody answers at all is, far more often than not.
function connectionError(
  error: unknown,
  code: string,
  message: string
): unknown {
  if (MedusaError.isMedusaError(error as object)) {
    return error
  }
  if (error instanceof MiraklNetworkError && code === "WRONG_URL") {
    return failure(code, message)
  }
  if (error instanceof MiraklError && error.retryable) {
    return new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `The marketplace gives no answer now: ${error.message}`,
      "MARKETPLACE_UNAVAILABLE"
    )
  }
  return error instanceof MiraklError ? failure(code, message) : error
}

function failure(code: string, message: string): MedusaError {
  return new MedusaError(MedusaError.Types.INVALID_DATA, message, code)
}

import { MedusaError } from "@medusajs/framework/utils"
import {
  MiraklAuthError,
  MiraklError,
  MiraklNetworkError,
  MiraklRequestError,
} from "../../mirakl-api"
import type { MiraklInstanceDTO } from "../../modules/mirakl/types"

const NOT_FOUND = 404
const UNAUTHORIZED = 401

/** The calls of a connection test, in their order: is it there, whose is it, what can it do. */
export type ConnectionCall = "V01" | "A01" | "PC01"

/**
 * What a failed call of a connection test means to the person who entered
 * address, key and shop. An outage is not a wrong address; that nobody answers
 * at all is, far more often than not.
 *
 * @returns a MedusaError with code WRONG_URL, WRONG_KEY, WRONG_SHOP or
 * MARKETPLACE_UNAVAILABLE; anything that is not Mirakl's as it came
 */
export function toConnectionError(
  error: unknown,
  call: ConnectionCall,
  instance: MiraklInstanceDTO
): unknown {
  if (!(error instanceof MiraklError)) {
    return error
  }
  if (error.code === "ADDRESS_NOT_ALLOWED") {
    return failure("WRONG_URL", `${error.message} ${error.remedy ?? ""}`.trim())
  }
  if (call !== "V01" && error instanceof MiraklAuthError) {
    return error.status !== UNAUTHORIZED && call === "A01" && instance.shop_id
      ? wrongShop(instance)
      : wrongKey(instance)
  }
  if (call === "A01" && instance.shop_id && isNotFound(error)) {
    return wrongShop(instance)
  }
  if (error instanceof MiraklNetworkError && call === "V01") {
    return failure(
      "WRONG_URL",
      `There is no Mirakl marketplace at ${instance.marketplace_url}. Check the marketplace URL.`
    )
  }
  if (error.retryable || call === "PC01") {
    return new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `The marketplace gives no usable answer now: ${error.message}`,
      "MARKETPLACE_UNAVAILABLE"
    )
  }
  return failure(
    "WRONG_URL",
    `${instance.marketplace_url} does not answer like a Mirakl marketplace. Check the marketplace URL.`
  )
}

/** The key works, but not for the shop that was entered. */
export function wrongShop(instance: MiraklInstanceDTO): MedusaError {
  return failure(
    "WRONG_SHOP",
    `The API key does not give access to shop ${instance.shop_id} on ${instance.host}. Check the shop id, or leave it empty for the user's default shop.`
  )
}

function wrongKey(instance: MiraklInstanceDTO): MedusaError {
  return failure(
    "WRONG_KEY",
    `${instance.host} refuses the API key ending in "${instance.api_key_last4}". Make a new one in the seller portal, under the user's settings, and enter it.`
  )
}

function isNotFound(error: MiraklError): boolean {
  return error instanceof MiraklRequestError && error.status === NOT_FOUND
}

function failure(code: string, message: string): MedusaError {
  return new MedusaError(MedusaError.Types.INVALID_DATA, message, code)
}

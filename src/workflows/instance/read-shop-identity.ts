import { MedusaError } from "@medusajs/framework/utils"
import { normalizeMarketplaceUrl } from "../../mapping/instance/normalize-marketplace-url"

/**
 * The columns that say which shop an instance is, of what was entered.
 *
 * @throws {MedusaError} INVALID_DATA with code WRONG_URL for the address
 */
export function readShopIdentity(
  marketplaceUrl: string | undefined,
  shopId: string | null | undefined
) {
  const shop = shopId === undefined ? {} : { shop_id: shopId }
  if (marketplaceUrl === undefined) {
    return { host: undefined, ...shop }
  }
  const address = normalizeMarketplaceUrl(marketplaceUrl)
  if (address.kind === "invalid") {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      address.message,
      "WRONG_URL"
    )
  }
  return { marketplace_url: address.url, host: address.host, ...shop }
}

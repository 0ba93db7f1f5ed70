import { createAccountApi } from "./account"
import { createChannelsApi } from "./channels"
import { createCurrenciesApi } from "./currencies"
import { createDocumentsApi } from "./documents"
import { createHierarchiesApi } from "./hierarchies"
import type { MiraklClientOptions } from "./http/client-options"
import { createMiraklHttp } from "./http/mirakl-http"
import { createOfferExportsApi } from "./offer-exports"
import { createOffersApi } from "./offers"
import { createOrderActionsApi } from "./order-actions"
import { createOrderTaxesApi } from "./order-taxes"
import { createOrdersApi } from "./orders"
import { createPlatformApi } from "./platform"
import { createReasonsApi } from "./reasons"
import { createShipmentsApi } from "./shipments"
import { createShippingApi } from "./shipping"
import { createStockImportsApi } from "./stock-imports"

/** The seller API of a Mirakl marketplace, as one shop sees it. */
export type MiraklClient = ReturnType<typeof createMiraklClient>

/**
 * Makes a client of the seller API. It holds no connection and needs no
 * closing. Every method waits for its turn in the call budget, tries again
 * what may succeed, checks the answer, and rejects with a {@link MiraklError}.
 *
 * @throws {TypeError} for a marketplace URL that is neither https nor loopback
 */
export function createMiraklClient(options: MiraklClientOptions) {
  const http = createMiraklHttp(options)
  return {
    account: createAccountApi(http),
    channels: createChannelsApi(http),
    currencies: createCurrenciesApi(http),
    documents: createDocumentsApi(http),
    hierarchies: createHierarchiesApi(http),
    offerExports: createOfferExportsApi(http),
    offers: createOffersApi(http),
    orderActions: createOrderActionsApi(http),
    orders: createOrdersApi(http),
    orderTaxes: createOrderTaxesApi(http),
    platform: createPlatformApi(http),
    reasons: createReasonsApi(http),
    shipments: createShipmentsApi(http),
    shipping: createShippingApi(http),
    stockImports: createStockImportsApi(http),
  }
}

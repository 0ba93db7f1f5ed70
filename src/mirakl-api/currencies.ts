import type { MiraklCallOptions } from "./http/call-options"
import { fetchList, type ListOperation } from "./http/fetch-list"
import type { MiraklHttp } from "./http/mirakl-http"
import { currencySchema, type MiraklCurrency } from "./schemas/master-data"

const CUR01: ListOperation = {
  code: "CUR01",
  method: "GET",
  path: "/api/currencies",
  repeatable: true,
  field: "currencies",
}

/** The currencies of the marketplace. */
export function createCurrenciesApi(http: MiraklHttp) {
  return {
    /** (CUR01) Lists the currencies. Published frequency: daily. */
    fetchCurrencies(options?: MiraklCallOptions): Promise<MiraklCurrency[]> {
      return fetchList(http, CUR01, currencySchema, options)
    },
  }
}

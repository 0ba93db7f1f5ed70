import type { MiraklCallOptions } from "./http/call-options"
import { fetchList, type ListOperation } from "./http/fetch-list"
import type { MiraklHttp } from "./http/mirakl-http"
import { orderTaxSchema, type MiraklOrderTax } from "./schemas/master-data"

const OR75: ListOperation = {
  code: "OR75",
  method: "GET",
  path: "/api/orders/taxes",
  repeatable: true,
  field: "taxes",
}

/** The taxes that the marketplace puts on orders. */
export function createOrderTaxesApi(http: MiraklHttp) {
  return {
    /** (OR75) Lists the order taxes of the platform. Published frequency: daily. */
    fetchOrderTaxes(options?: MiraklCallOptions): Promise<MiraklOrderTax[]> {
      return fetchList(http, OR75, orderTaxSchema, options)
    },
  }
}

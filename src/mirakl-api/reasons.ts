import type { MiraklCallOptions } from "./http/call-options"
import { fetchList, type ListOperation } from "./http/fetch-list"
import type { MiraklHttp } from "./http/mirakl-http"
import { reasonSchema, type MiraklReason } from "./schemas/master-data"

const RE01: ListOperation = {
  code: "RE01",
  method: "GET",
  path: "/api/reasons",
  repeatable: true,
  field: "reasons",
}

/** The reasons that the marketplace knows. */
export function createReasonsApi(http: MiraklHttp) {
  return {
    /** (RE01) Lists the reasons of all types: refusal, cancelation, refund … */
    fetchReasons(options?: MiraklCallOptions): Promise<MiraklReason[]> {
      return fetchList(http, RE01, reasonSchema, options)
    },
  }
}

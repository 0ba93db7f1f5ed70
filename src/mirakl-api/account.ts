import { readJson } from "./http/answer-readers"
import type { MiraklCallOptions } from "./http/call-options"
import type { MiraklHttp } from "./http/mirakl-http"
import type { MiraklOperation } from "./http/operation"
import { accountSchema, type MiraklAccount } from "./schemas/account"

const A01: MiraklOperation = {
  code: "A01",
  method: "GET",
  path: "/api/account",
  repeatable: true,
}

/** The shop's own account. */
export function createAccountApi(http: MiraklHttp) {
  return {
    /** (A01) Tells the shop that the key and the shop id stand for. Published frequency: daily. */
    fetchAccount(options?: MiraklCallOptions): Promise<MiraklAccount> {
      return http.send({
        operation: A01,
        read: readJson(accountSchema, (account) => account),
        options,
      })
    },
  }
}

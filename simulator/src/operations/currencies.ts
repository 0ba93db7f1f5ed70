import { ok, type Operation } from "../http/operation"

export const currencyOperations: Operation[] = [
  {
    code: "CUR01",
    method: "GET",
    path: "/api/currencies",
    handle: ({ platform }) => ok({ currencies: platform.currencies }),
  },
]

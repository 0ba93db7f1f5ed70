import { ok, type Operation } from "../http/operation"

export const orderTaxOperations: Operation[] = [
  {
    code: "OR75",
    method: "GET",
    path: "/api/orders/taxes",
    handle: ({ platform }) => ok({ taxes: platform.order_taxes }),
  },
]

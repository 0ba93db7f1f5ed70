import type { MiraklOperationInput } from "../job/operation-input"

/** What an import is asked for; nothing for what is new. */
export type ImportOrdersParams = {
  order_ids?: string[]
  /** Creation dates. */
  from?: Date
  to?: Date
}

/** The parameters of the operation, as its route has checked them. */
export function toImportOrdersParams({
  params,
}: MiraklOperationInput): ImportOrdersParams {
  const { order_ids, from, to } = params
  return {
    ...(Array.isArray(order_ids) && { order_ids: order_ids.map(String) }),
    ...(typeof from === "string" && { from: new Date(from) }),
    ...(typeof to === "string" && { to: new Date(to) }),
  }
}

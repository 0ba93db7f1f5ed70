import type { MiraklOperationInput } from "../../job/operation-input"

/** What an import is asked for; nothing for what is new. */
export type ImportOrdersParams = {
  order_ids?: string[]
  /** Creation dates. */
  from?: Date
  to?: Date
  /** All that was updated in the last days, whatever the cursor says. */
  sweep_days?: number
}

const SWEEP_DAYS = 5

/** Whether a person has named the orders, by id or by date: those are wanted, however old they are. */
export function isAskedFor({
  order_ids,
  from,
  to,
}: ImportOrdersParams): boolean {
  return Boolean(order_ids ?? from ?? to)
}

/** The parameters of the operation, as its route has checked them. */
export function toImportOrdersParams({
  operation,
  params,
}: MiraklOperationInput): ImportOrdersParams {
  if (operation === "sweep_orders" && !params.order_ids) {
    return { sweep_days: SWEEP_DAYS }
  }
  const { order_ids, from, to } = params
  return {
    ...(Array.isArray(order_ids) && { order_ids: order_ids.map(String) }),
    ...(typeof from === "string" && { from: new Date(from) }),
    ...(typeof to === "string" && { to: new Date(to) }),
  }
}

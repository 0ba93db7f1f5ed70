import type { MiraklClient } from "../../../mirakl-api"
import {
  planOrderSweep,
  planOrderWindow,
} from "../../../mapping/order/plan-order-window"
import type { MiraklInstanceDTO } from "../../../modules/mirakl/types"
import type { ImportOrdersParams } from "./import-orders-params"
import {
  readOrderPages,
  type OnOrdersPage,
  type OrderReading,
} from "./read-order-pages"

const IDS_PER_CALL = 100

/** What was read, and where the cursor may go once it is stored. */
export type OrdersRead = OrderReading & {
  window: Record<string, string | null> | null
  /** Null where the reading says nothing about updates. */
  next_cursor: Date | null
}

/**
 * (OR11) Reads the orders that an import is asked for: by id, by creation
 * date, or all that were updated since the last time.
 */
export async function readOrders(
  client: MiraklClient,
  instance: MiraklInstanceDTO,
  { order_ids, from, to, sweep_days }: ImportOrdersParams,
  onPage: OnOrdersPage
): Promise<OrdersRead> {
  if (order_ids) {
    return readByIds(client, [...new Set(order_ids)], onPage)
  }
  if (from || to) {
    const reading = await readOrderPages(
      client,
      { createdFrom: from, createdTo: to },
      onPage
    )
    const window = {
      created_from: from?.toISOString() ?? null,
      created_to: to?.toISOString() ?? null,
    }
    return { ...reading, window, next_cursor: null }
  }
  const { serverDate } = await client.platform.fetchHealth()
  const plan = sweep_days
    ? planOrderSweep(serverDate, sweep_days)
    : planOrderWindow(instance.orders_cursor, serverDate)
  const reading = await readOrderPages(
    client,
    { updatedFrom: plan.from ?? undefined, updatedTo: plan.to },
    onPage
  )
  const window = {
    updated_from: plan.from?.toISOString() ?? null,
    updated_to: plan.to.toISOString(),
  }
  return { ...reading, window, next_cursor: plan.next_cursor }
}

// The ids fit on one page: nothing can shift.
async function readByIds(
  client: MiraklClient,
  orderIds: string[],
  onPage: OnOrdersPage
): Promise<OrdersRead> {
  let read = 0
  const ids = new Set<string>()
  for (let start = 0; start < orderIds.length; start += IDS_PER_CALL) {
    const page = await client.orders.fetchPage({
      orderIds: orderIds.slice(start, start + IDS_PER_CALL),
    })
    read += page.orders.length + page.rejected.length
    page.orders.forEach((order) => ids.add(order.order_id))
    page.rejected.forEach(({ orderId }) => orderId && ids.add(orderId))
    await onPage(page, 1)
  }
  return {
    total_count: read,
    read,
    ids,
    passes: 1,
    is_complete: true,
    window: null,
    next_cursor: null,
  }
}

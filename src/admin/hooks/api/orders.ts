import type { FetchError } from "@medusajs/js-sdk"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { miraklQueryKeys } from "../../lib/mirakl-query-keys"
import { sdk } from "../../lib/sdk"
import type { MiraklOrder } from "../../types/mirakl-order"
import type { ListQuery, Paginated } from "../../types/paginated"

const PATH = "/admin/mirakl/orders"
const WHILE_OPEN_MS = 4000

export function useMiraklOrders(query: ListQuery = {}) {
  const { data, ...rest } = useQuery<
    Paginated<"orders", MiraklOrder>,
    FetchError
  >({
    queryKey: miraklQueryKeys.list("orders", query),
    queryFn: () => sdk.client.fetch(PATH, { query }),
    placeholderData: keepPreviousData,
    // Work goes on in the background: what was read before may be old, and what
    // an order waits for may come at any moment.
    refetchOnMount: "always",
    refetchInterval: ({ state }) =>
      state.data?.orders.some(isOpen) ? WHILE_OPEN_MS : false,
  })
  return { ...data, ...rest }
}

/** @param isReadAgain for a form, which must not start from an old reading */
export function useMiraklOrder(id: string, isReadAgain = false) {
  const { data, ...rest } = useQuery<{ order: MiraklOrder }, FetchError>({
    queryKey: miraklQueryKeys.detail("orders", id),
    queryFn: () => sdk.client.fetch(`${PATH}/${id}`),
    enabled: Boolean(id),
    refetchOnMount: isReadAgain ? "always" : true,
    refetchInterval: ({ state }) =>
      state.data && isOpen(state.data.order) ? WHILE_OPEN_MS : false,
  })
  return { ...data, ...rest }
}

/** Whether an order is still on its way into the store, or a parcel of it on its way to Mirakl. */
function isOpen({ status, shipments = [] }: MiraklOrder): boolean {
  return (
    (status !== "imported" && status !== "ignored") ||
    shipments.some((it) => it.status !== "pushed" && it.status !== "failed")
  )
}

/** The binding of a Medusa order with its lines; `order` is undefined when Mirakl knows nothing of it. */
export function useMiraklOrderOf(orderId: string) {
  const { orders, ...list } = useMiraklOrders({ order_id: orderId, limit: 1 })
  const detail = useMiraklOrder(orders?.[0]?.id ?? "")
  return {
    order: detail.order,
    isLoading: list.isLoading || detail.isLoading,
    error: list.error ?? detail.error,
  }
}

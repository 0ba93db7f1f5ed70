import { useMiraklOrder } from "../../hooks/api/orders"

export const OrderBreadcrumb = ({ id }: { id: string }) => {
  const { order } = useMiraklOrder(id)
  return <span>{order?.mirakl_order_id ?? "…"}</span>
}

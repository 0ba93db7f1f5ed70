import { createDataTableColumnHelper, Tooltip } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { formatAmount } from "../../lib/format-amount"
import type { MiraklOrder } from "../../types/mirakl-order"
import { DateTime } from "../date-time"
import { MiraklStatusBadge } from "../mirakl-status-badge"
import { RowLink } from "../row-link"
import { OrderStateBadge } from "../order-state-badge"

const columnHelper = createDataTableColumnHelper<MiraklOrder>()

export function useOrderColumns() {
  const { t } = useTranslation("mirakl")
  return useMemo(
    () => [
      columnHelper.accessor("mirakl_order_id", {
        header: t("fields.miraklOrder"),
        cell: ({ row }) => (
          <RowLink to={`/mirakl/orders/${row.original.id}`}>
            {row.original.mirakl_order_id}
          </RowLink>
        ),
        enableSorting: true,
        sortLabel: t("fields.miraklOrder"),
      }),
      columnHelper.accessor("mirakl_created_at", {
        header: t("fields.orderedAt"),
        cell: ({ getValue }) => <DateTime value={getValue()} />,
        enableSorting: true,
        sortLabel: t("fields.orderedAt"),
      }),
      columnHelper.display({
        id: "instance",
        header: t("fields.instance"),
        cell: ({ row }) => row.original.instance?.name ?? "-",
      }),
      columnHelper.accessor("channel_code", {
        header: t("fields.channel"),
        cell: ({ getValue }) => getValue() ?? "-",
      }),
      columnHelper.accessor("mirakl_state", {
        header: t("fields.miraklState"),
        cell: ({ getValue }) => <OrderStateBadge state={getValue()} />,
      }),
      columnHelper.accessor("status", {
        header: t("fields.status"),
        cell: ({ row }) => <BindingStatus order={row.original} />,
      }),
      columnHelper.accessor("shipping_deadline", {
        header: t("fields.shipBy"),
        cell: ({ getValue }) => <DateTime value={getValue()} relative />,
      }),
      columnHelper.accessor("total", {
        header: t("fields.total"),
        align: "right",
        cell: ({ row }) =>
          formatAmount(row.original.total, row.original.currency_code),
      }),
    ],
    [t]
  )
}

const BindingStatus = ({ order }: { order: MiraklOrder }) => {
  const { t } = useTranslation("mirakl")
  const badge = <MiraklStatusBadge family="binding" status={order.status} />
  const why =
    order.held_reason &&
    t(`heldReasons.${order.held_reason}.label`, order.held_reason)
  return why ? (
    <Tooltip content={why}>
      <span>{badge}</span>
    </Tooltip>
  ) : (
    badge
  )
}

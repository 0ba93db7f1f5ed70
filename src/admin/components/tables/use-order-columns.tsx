import { ShoppingCart } from "@medusajs/icons"
import { createDataTableColumnHelper, Tooltip } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { formatAmount } from "../../lib/format-amount"
import type { MiraklOrder } from "../../types/mirakl-order"
import { portalOrderLink } from "../../lib/portal-link"
import { AcceptanceDeadline } from "../acceptance-deadline"
import { Countdown } from "../countdown"
import { DateTime } from "../date-time"
import { IconLink } from "../icon-link"
import { IncidentBadge } from "../incident-badge"
import { MiraklStatusBadge } from "../mirakl-status-badge"
import { PortalLink } from "../portal-link"
import { RowLink } from "../row-link"
import { OrderStateBadge } from "../order-state-badge"
import { selectColumn } from "./select-column"

const columnHelper = createDataTableColumnHelper<MiraklOrder>()

export function useOrderColumns() {
  const { t } = useTranslation("mirakl")
  return useMemo(
    () => [
      selectColumn<MiraklOrder>(t, ({ mirakl_order_id }) => mirakl_order_id),
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
        cell: ({ getValue }) => <DateTime value={getValue()} short />,
        enableSorting: true,
        sortLabel: t("fields.orderedAt"),
      }),
      columnHelper.accessor("mirakl_state", {
        header: t("fields.miraklState"),
        cell: ({ row: { original } }) => (
          <div className="flex items-center gap-x-1">
            <OrderStateBadge state={original.mirakl_state} />
            <IncidentBadge order={original} />
          </div>
        ),
      }),
      columnHelper.accessor("status", {
        header: t("fields.status"),
        cell: ({ row }) => <BindingStatus order={row.original} />,
      }),
      columnHelper.accessor("shipping_deadline", {
        header: t("fields.deadline"),
        cell: ({ row: { original } }) => <Deadline order={original} />,
        enableSorting: true,
        sortLabel: t("fields.shipBy"),
      }),
      columnHelper.accessor("total", {
        header: t("fields.total"),
        align: "right",
        cell: ({ row }) =>
          formatAmount(row.original.total, row.original.currency_code),
      }),
      columnHelper.display({
        id: "instance",
        header: t("fields.instance"),
        cell: ({ row: { original } }) =>
          [original.channel_code, original.instance?.name]
            .filter(Boolean)
            .join(" · ") || "-",
        maxSize: 130,
      }),
      columnHelper.display({
        id: "elsewhere",
        header: "",
        cell: ({ row }) => <Elsewhere order={row.original} />,
      }),
    ],
    [t]
  )
}

/** When an order to accept is lost, or one to ship is late; nothing once it has left. */
const Deadline = ({ order }: { order: MiraklOrder }) => {
  if (order.mirakl_state === "WAITING_ACCEPTANCE") {
    return <AcceptanceDeadline order={order} />
  }
  return (
    <Countdown
      to={order.mirakl_state === "SHIPPING" ? order.shipping_deadline : null}
    />
  )
}

/** The same order in the store, and in the seller portal. */
const Elsewhere = ({ order }: { order: MiraklOrder }) => {
  const { t } = useTranslation("mirakl")
  const portal = order.instance?.marketplace_url
  return (
    <div className="flex items-center justify-end gap-x-1">
      {order.order_id && (
        <IconLink
          to={`/orders/${order.order_id}`}
          label={t("orders.openInStore")}
        >
          <ShoppingCart className="text-ui-fg-muted" />
        </IconLink>
      )}
      {portal && (
        <PortalLink href={portalOrderLink(portal, order.mirakl_order_id)} />
      )}
    </div>
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

import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { healthLink, toAccept, toShip } from "../../lib/health-link"
import type { MiraklOverviewInstance } from "../../types/mirakl-overview"
import { Countdown } from "../countdown"

/** What waits at an instance, in numbers that lead to the records behind them. */
export const InstanceFigures = ({
  instance,
}: {
  instance: MiraklOverviewInstance
}) => {
  const { t } = useTranslation("mirakl")
  const { id, orders, listings } = instance
  return (
    <div className="grid grid-cols-4 gap-4 px-6 py-4">
      <Figure
        to={toAccept(id)}
        label={t("overview.figures.toAccept")}
        value={orders.to_accept}
      >
        {orders.accept_by && <Countdown to={orders.accept_by} />}
      </Figure>
      <Figure
        to={toShip(id)}
        label={t("overview.figures.toShip")}
        value={orders.to_ship}
      >
        {orders.ship_by && <Countdown to={orders.ship_by} />}
      </Figure>
      <Figure
        to={healthLink("ORDERS_HELD", id)}
        label={t("overview.figures.held")}
        value={orders.held}
      />
      <Figure
        to={healthLink("LISTINGS_UNLINKED", id)}
        label={t("overview.figures.linked")}
        value={
          listings.linked_percent === null
            ? "-"
            : `${listings.linked_percent} %`
        }
      >
        <Text size="xsmall" leading="compact" className="text-ui-fg-subtle">
          {t("overview.figures.ofListings", { count: listings.live })}
        </Text>
      </Figure>
    </div>
  )
}

type FigureProps = {
  to: string
  label: string
  value: number | string
  children?: ReactNode
}

const Figure = ({ to, label, value, children }: FigureProps) => (
  <Link
    to={to}
    className="bg-ui-bg-component shadow-elevation-card-rest hover:bg-ui-bg-component-hover focus-visible:shadow-borders-focus rounded-lg p-4 outline-none"
  >
    <Text
      size="small"
      leading="compact"
      weight="plus"
      className="text-ui-fg-subtle"
    >
      {label}
    </Text>
    <span className="mt-1 flex flex-wrap items-center gap-x-2">
      <Text size="xlarge" weight="plus" className="tabular-nums">
        {value}
      </Text>
      {children}
    </span>
  </Link>
)

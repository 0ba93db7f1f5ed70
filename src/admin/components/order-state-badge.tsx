import { Badge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

type Color = "grey" | "blue" | "green" | "orange" | "red"

const COLORS: Record<string, Color> = {
  WAITING_ACCEPTANCE: "orange",
  WAITING_DEBIT: "blue",
  WAITING_DEBIT_PAYMENT: "blue",
  SHIPPING: "orange",
  SHIPPED: "green",
  TO_COLLECT: "green",
  RECEIVED: "green",
  REFUSED: "red",
  CANCELED: "red",
  INCIDENT_OPEN: "red",
}

/** The state Mirakl gives to an order or a line; one it invents later is shown as sent. */
export const OrderStateBadge = ({ state }: { state: string }) => {
  const { t } = useTranslation("mirakl")
  return (
    <Badge
      size="2xsmall"
      color={COLORS[state] ?? "grey"}
      className="text-nowrap"
    >
      {t(`orderStates.${state}`, state)}
    </Badge>
  )
}

import { Badge, Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNow } from "../hooks/use-now"
import { formatCountdown } from "../lib/format-countdown"
import type { MiraklOrder } from "../types/mirakl-order"
import { Countdown } from "./countdown"

type AcceptanceDeadlineProps = {
  order: Pick<MiraklOrder, "acceptance_deadline" | "mirakl_created_at">
}

/** How long there is to say yes; where nobody told a deadline, how long the buyer has waited. */
export const AcceptanceDeadline = ({ order }: AcceptanceDeadlineProps) => {
  const { t, i18n } = useTranslation("mirakl")
  const now = useNow()
  if (order.acceptance_deadline) {
    return <Countdown to={order.acceptance_deadline} />
  }
  const waited = now - new Date(order.mirakl_created_at).getTime()
  return (
    <Tooltip content={t("countdown.noDeadline")}>
      <Badge size="2xsmall" className="tabular-nums">
        {t("countdown.waits", { span: formatCountdown(waited, i18n.language) })}
      </Badge>
    </Tooltip>
  )
}

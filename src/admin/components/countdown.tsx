import { useDate } from "@medusajs/dashboard/hooks"
import { Badge, Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNow } from "../hooks/use-now"
import { formatCountdown } from "../lib/format-countdown"

const NEAR_MS = 24 * 3600_000

/** How long there is until a deadline, or since it passed; the moment is in the tooltip. */
export const Countdown = ({ to }: { to: string | null | undefined }) => {
  const { t, i18n } = useTranslation("mirakl")
  const { getFullDate } = useDate()
  const now = useNow()
  if (!to) {
    return <span>-</span>
  }
  const left = new Date(to).getTime() - now
  const span = formatCountdown(left, i18n.language)
  const color = left < 0 ? "red" : left < NEAR_MS ? "orange" : "grey"
  return (
    <Tooltip content={getFullDate({ date: to, includeTime: true })}>
      <Badge size="2xsmall" color={color} className="tabular-nums" asChild>
        <time dateTime={to}>
          {t(left < 0 ? "countdown.late" : "countdown.left", { span })}
        </time>
      </Badge>
    </Tooltip>
  )
}

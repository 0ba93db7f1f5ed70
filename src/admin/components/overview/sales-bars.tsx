import { clx, Text } from "@medusajs/ui"
import { useState, type KeyboardEvent } from "react"
import { useTranslation } from "react-i18next"
import { formatAmount } from "../../lib/format-amount"
import { stepDay } from "../../lib/step-day"
import type { SalesSeries } from "../../lib/to-sales-series"

/** A bar for each day. The pointer or the arrow keys choose one, which is then put into words. */
export const SalesBars = ({ series }: { series: SalesSeries }) => {
  const { t } = useTranslation("mirakl")
  const [chosen, setChosen] = useState<number>()
  const toWords = useDayWords(series.currency_code)
  const { days } = series
  const most = Math.max(...days.map((day) => day.total), 1)
  const last = days.length - 1
  const handleKey = (event: KeyboardEvent) => {
    const next = stepDay(event.key, chosen, last)
    if (next !== undefined) {
      event.preventDefault()
      setChosen(next)
    }
  }
  const shown = days[chosen ?? last]
  return (
    <>
      <div
        role="slider"
        tabIndex={0}
        aria-label={t("overview.sales.byDay")}
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={chosen ?? last}
        aria-valuetext={shown && toWords(shown)}
        onKeyDown={handleKey}
        onBlur={() => setChosen(undefined)}
        onMouseLeave={() => setChosen(undefined)}
        className="focus-visible:shadow-borders-focus flex h-32 grow rounded-sm outline-none"
      >
        {days.map(({ day, total }, index) => (
          <div
            key={day}
            className="flex flex-1 items-end px-px"
            onMouseEnter={() => setChosen(index)}
          >
            <div
              className={clx(
                "w-full rounded-sm",
                total > 0 ? "bg-ui-tag-blue-icon" : "bg-ui-bg-component-hover",
                total > 0 &&
                  chosen !== undefined &&
                  chosen !== index &&
                  "opacity-50"
              )}
              style={{ height: `max(2px, ${(total / most) * 100}%)` }}
            />
          </div>
        ))}
      </div>
      <Text
        size="xsmall"
        leading="compact"
        className="text-ui-fg-subtle flex justify-between gap-x-2 text-nowrap"
      >
        {chosen === undefined || !shown ? (
          <>
            <DayName day={days[0]?.day} />
            <DayName day={days[last]?.day} />
          </>
        ) : (
          <span className="mx-auto">{toWords(shown)}</span>
        )}
      </Text>
    </>
  )
}

const DayName = ({ day }: { day: string | undefined }) => {
  const { i18n } = useTranslation("mirakl")
  return <span>{nameOf(i18n.language, day)}</span>
}

function useDayWords(currencyCode: string) {
  const { t, i18n } = useTranslation("mirakl")
  return ({ day, count, total }: SalesSeries["days"][number]) =>
    `${nameOf(i18n.language, day)} · ${t("overview.sales.sum", {
      count,
      sum: formatAmount(total, currencyCode),
    })}`
}

function nameOf(language: string, day = "1970-01-01"): string {
  return new Intl.DateTimeFormat(language, {
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  }).format(new Date(day))
}

import { Text, Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { formatAmount } from "../../lib/format-amount"
import { toSalesSeries, type SalesSeries } from "../../lib/to-sales-series"
import type { MiraklDaySales } from "../../types/mirakl-overview"

/** The sales of the last 30 days, a bar for each day, a chart for each currency. */
export const SalesChart = ({ sales }: { sales: MiraklDaySales[] }) => {
  const { t } = useTranslation("mirakl")
  const series = toSalesSeries(sales, new Date())
  return (
    <div className="flex flex-col gap-y-4 px-6 py-4">
      {series.map((one) => (
        <CurrencyChart key={one.currency_code} series={one} />
      ))}
      {series.length === 0 && (
        <>
          <Text
            size="small"
            leading="compact"
            weight="plus"
            className="text-ui-fg-subtle"
          >
            {t("overview.sales.title")}
          </Text>
          <Text size="small" className="text-ui-fg-subtle">
            {t("overview.sales.none")}
          </Text>
        </>
      )}
    </div>
  )
}

const CurrencyChart = ({ series }: { series: SalesSeries }) => {
  const { t, i18n } = useTranslation("mirakl")
  const { currency_code, days, total, count } = series
  const most = Math.max(...days.map((day) => day.total), 1)
  const dayName = new Intl.DateTimeFormat(i18n.language, {
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  })
  const sum = formatAmount(total, currency_code)
  return (
    <figure className="flex flex-1 flex-col gap-y-3">
      <figcaption className="flex items-center justify-between gap-x-4">
        <Text
          size="small"
          leading="compact"
          weight="plus"
          className="text-ui-fg-subtle"
        >
          {t("overview.sales.title")}
        </Text>
        <Text size="small" leading="compact">
          {t("overview.sales.sum", { count, sum })}
        </Text>
      </figcaption>
      <div
        role="img"
        aria-label={t("overview.sales.sum", { count, sum })}
        className="flex h-32 grow gap-x-0.5"
      >
        {days.map(({ day, total, count }) => (
          <Tooltip
            key={day}
            content={`${dayName.format(new Date(day))} · ${t(
              "overview.sales.sum",
              { count, sum: formatAmount(total, currency_code) }
            )}`}
          >
            <div className="flex flex-1 items-end">
              <div
                className={
                  total > 0
                    ? "bg-ui-tag-blue-icon w-full rounded-sm"
                    : "bg-ui-bg-component-hover w-full rounded-sm"
                }
                style={{ height: `max(2px, ${(total / most) * 100}%)` }}
              />
            </div>
          </Tooltip>
        ))}
      </div>
      <div className="text-ui-fg-subtle txt-compact-xsmall flex justify-between">
        <span>{dayName.format(new Date(days[0]?.day ?? 0))}</span>
        <span>{dayName.format(new Date(days.at(-1)?.day ?? 0))}</span>
      </div>
    </figure>
  )
}

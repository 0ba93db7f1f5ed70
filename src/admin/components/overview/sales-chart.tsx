import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { formatAmount } from "../../lib/format-amount"
import { toSalesSeries, type SalesSeries } from "../../lib/to-sales-series"
import type { MiraklDaySales } from "../../types/mirakl-overview"
import { SalesBars } from "./sales-bars"

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
  const { t } = useTranslation("mirakl")
  const { currency_code, total, count } = series
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
          {t("overview.sales.sum", {
            count,
            sum: formatAmount(total, currency_code),
          })}
        </Text>
      </figcaption>
      <SalesBars series={series} />
      <SalesTable series={series} />
    </figure>
  )
}

/** The days with orders, for who can't see the bars. */
const SalesTable = ({ series }: { series: SalesSeries }) => {
  const { t } = useTranslation("mirakl")
  return (
    <table className="sr-only">
      <caption>{t("overview.sales.title")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("overview.sales.day")}</th>
          <th scope="col">{t("overview.sales.orders")}</th>
          <th scope="col">{t("fields.total")}</th>
        </tr>
      </thead>
      <tbody>
        {series.days
          .filter((day) => day.count > 0)
          .map(({ day, count, total }) => (
            <tr key={day}>
              <th scope="row">{day}</th>
              <td>{count}</td>
              <td>{formatAmount(total, series.currency_code)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}

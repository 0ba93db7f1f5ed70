import type { MiraklDaySales } from "../types/mirakl-overview"

const DAYS = 30
const DAY_MS = 24 * 3600_000

/** The sales of one currency, every day in turn; totals in major units. */
export type SalesSeries = {
  currency_code: string
  days: { day: string; count: number; total: number }[]
  count: number
  total: number
}

/** Fills the days without orders up to today (UTC); the currency with most orders comes first. */
export function toSalesSeries(
  sales: MiraklDaySales[],
  today: Date
): SalesSeries[] {
  const days = Array.from({ length: DAYS }, (_, index) =>
    dayOf(new Date(today.getTime() - (DAYS - 1 - index) * DAY_MS))
  )
  const currencies = [...new Set(sales.map((row) => row.currency_code))]
  return currencies
    .map((currency_code) => {
      const own = sales.filter((row) => row.currency_code === currency_code)
      const filled = days.map((day) => {
        const row = own.find((it) => it.day === day)
        return { day, count: row?.count ?? 0, total: row?.total ?? 0 }
      })
      return {
        currency_code,
        days: filled,
        count: sum(filled.map(({ count }) => count)),
        total: sum(filled.map(({ total }) => total)),
      }
    })
    .sort((one, other) => other.count - one.count)
}

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10)
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

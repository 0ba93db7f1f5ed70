import { getLocaleAmount } from "@medusajs/dashboard/lib"

/**
 * @param amount major units; null is shown as a dash
 * @param currencyCode ISO 4217, any case
 */
export function formatAmount(
  amount: number | string | null | undefined,
  currencyCode: string | null | undefined
): string {
  if (amount === null || amount === undefined) {
    return "-"
  }
  if (!currencyCode) {
    return String(amount)
  }
  return getLocaleAmount(Number(amount), currencyCode)
}

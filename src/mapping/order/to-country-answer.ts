import type { CountryMapping } from "./to-country-code"

/**
 * What a person's answer about a held order's country teaches.
 *
 * @returns the mapping, or why there is none to make
 */
export function toCountryAnswer(
  binding: {
    held_reason: string | null
    held_details: Record<string, unknown> | null
  },
  answer: { country_code: string; label?: string }
): CountryMapping | { refusal: string } {
  const { countries } = binding.held_details ?? {}
  const labels = Array.isArray(countries) ? countries.map(String) : []
  if (binding.held_reason !== "UNKNOWN_COUNTRY" || !labels.length) {
    return { refusal: "The order does not wait for a country." }
  }
  const label = answer.label ?? (labels.length === 1 ? labels[0] : undefined)
  return label !== undefined && labels.includes(label)
    ? { label, country_code: answer.country_code.toLowerCase() }
    : { refusal: `Name the label that is meant: ${labels.join(" or ")}.` }
}

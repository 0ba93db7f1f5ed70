import { normalizeText } from "./normalize-text"
import { suggestCountry } from "./suggest-country"
import type { CountryMapping } from "./to-country-code"

/** A label that orders wait for, and the country that it seems to mean, if any. */
export type LabelToMap = { label: string; country_code: string | null }

/**
 * The labels that held orders wait for and nobody has mapped yet, each once.
 *
 * @param held the facts behind each order's reason
 */
export function labelsToMap(
  held: (Record<string, unknown> | null)[],
  mappings: CountryMapping[]
): LabelToMap[] {
  const known = new Set(mappings.map(({ label }) => normalizeText(label)))
  const labels = new Map<string, string>()
  for (const { countries } of held.filter((it) => it !== null)) {
    for (const label of Array.isArray(countries) ? countries.map(String) : []) {
      const key = normalizeText(label)
      if (!known.has(key) && !labels.has(key)) {
        labels.set(key, label)
      }
    }
  }
  return [...labels.values()].map((label) => ({
    label,
    country_code: suggestCountry(label),
  }))
}

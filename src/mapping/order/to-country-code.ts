import { COUNTRIES_BY_ALPHA_3, COUNTRIES_BY_NAME } from "./country-names"
import { normalizeText } from "./normalize-text"

/** A label of the marketplace and the country that a person said it means. */
export type CountryMapping = {
  label: string
  /** ISO 3166-1 alpha-2. */
  country_code: string
}

// What may follow a name without meaning another territory, as "Guadeloupe" would.
const HARMLESS_QUALIFIERS = new Set(
  [
    "métropolitaine",
    "métropole",
    "metropolitan",
    "mainland",
    "continental",
    "continente",
    "península",
    "péninsule",
    "festland",
    "vasteland",
  ].map(normalizeText)
)

/**
 * The country of an address as Medusa has it.
 *
 * The ISO code decides. It is sometimes null, and then the free label must do:
 * first as a person mapped it, then as the unambiguous name of a country in a
 * language of the marketplaces, e.g. "France (métropolitaine)".
 *
 * @param address `country_iso_code` is alpha-3, `country` a free label
 * @returns ISO 3166-1 alpha-2 in lower case, or null when it is not known
 */
export function toCountryCode(
  address: { country_iso_code?: string | null; country?: string | null },
  mappings: CountryMapping[]
): string | null {
  const byCode = COUNTRIES_BY_ALPHA_3.get(
    (address.country_iso_code ?? "").trim().toUpperCase()
  )
  const label = address.country?.trim()
  if (byCode || !label) {
    return byCode ?? null
  }
  const mapped = mappings.find(
    (mapping) => normalizeText(mapping.label) === normalizeText(label)
  )
  return mapped
    ? mapped.country_code.toLowerCase()
    : (COUNTRIES_BY_ALPHA_3.get(label.toUpperCase()) ?? byLabel(label))
}

function byLabel(label: string): string | null {
  const whole = COUNTRIES_BY_NAME.get(normalizeText(label))
  if (whole) {
    return whole
  }
  const bracket = label.indexOf("(")
  if (bracket < 0 || !label.endsWith(")")) {
    return null
  }
  return HARMLESS_QUALIFIERS.has(normalizeText(label.slice(bracket + 1, -1)))
    ? (COUNTRIES_BY_NAME.get(normalizeText(label.slice(0, bracket))) ?? null)
    : null
}

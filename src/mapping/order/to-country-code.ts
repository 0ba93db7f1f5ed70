import { DefaultsUtils } from "@medusajs/framework/utils"
import { normalizeText } from "./normalize-text"

/** A label of the marketplace and the country that a person said it means. */
export type CountryMapping = {
  label: string
  /** ISO 3166-1 alpha-2. */
  country_code: string
}

// The languages in which marketplaces name countries.
const LOCALES = ["en", "fr", "de", "es", "it", "nl", "pt", "pl", "sv", "da"]

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

const BY_ALPHA_3 = new Map(
  DefaultsUtils.defaultCountries.map(({ alpha2, alpha3 }) => [
    alpha3,
    alpha2.toLowerCase(),
  ])
)
const BY_NAME = namesOfCountries()

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
  const byCode = BY_ALPHA_3.get(
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
    : (BY_ALPHA_3.get(label.toUpperCase()) ?? byLabel(label))
}

function byLabel(label: string): string | null {
  const whole = BY_NAME.get(normalizeText(label))
  if (whole) {
    return whole
  }
  const [, name, qualifier] = /^(.*?)\s*\((.*)\)$/.exec(label) ?? []
  return name && HARMLESS_QUALIFIERS.has(normalizeText(qualifier ?? ""))
    ? (BY_NAME.get(normalizeText(name)) ?? null)
    : null
}

// A name that two countries share in two languages names neither.
function namesOfCountries(): Map<string, string> {
  const codes = new Map<string, Set<string>>()
  const add = (name: string, code: string) => {
    const key = normalizeText(name)
    codes.set(key, (codes.get(key) ?? new Set()).add(code))
  }
  const displays = LOCALES.map(
    (locale) => new Intl.DisplayNames([locale], { type: "region" })
  )
  for (const { alpha2, name } of DefaultsUtils.defaultCountries) {
    add(name, alpha2.toLowerCase())
    for (const display of displays) {
      add(display.of(alpha2) ?? name, alpha2.toLowerCase())
    }
  }
  return new Map(
    [...codes].flatMap(([name, [code, another]]) =>
      code && !another ? [[name, code]] : []
    )
  )
}

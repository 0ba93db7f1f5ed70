import { DefaultsUtils } from "@medusajs/framework/utils"
import { normalizeText } from "./normalize-text"

// The languages in which marketplaces name countries.
const LOCALES = ["en", "fr", "de", "es", "it", "nl", "pt", "pl", "sv", "da"]

/** ISO 3166-1: alpha-2 in lower case, by alpha-3. */
export const COUNTRIES_BY_ALPHA_3 = new Map(
  DefaultsUtils.defaultCountries.map(({ alpha2, alpha3 }) => [
    alpha3,
    alpha2.toLowerCase(),
  ])
)

/** Alpha-2 in lower case, by each name that means one country alone, normalized. */
export const COUNTRIES_BY_NAME = namesOfCountries()

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

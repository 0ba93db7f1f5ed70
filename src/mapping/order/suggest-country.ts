import { COUNTRIES_BY_ALPHA_3, COUNTRIES_BY_NAME } from "./country-names"
import { normalizeText } from "./normalize-text"

/** No country is called anything as long, and to look through it would take its length cubed. */
const LONGEST_LABEL = 255
const IN_BRACKETS = /\(([^)]*)\)/
const ALPHA_2 = new Set(COUNTRIES_BY_ALPHA_3.values())

/**
 * The country that a label seems to mean, for a person to agree with: what
 * stands in brackets ("France (Guadeloupe)"), else the one country that it
 * names or has the code of ("Royaume de Belgique", "BE").
 *
 * @returns ISO 3166-1 alpha-2 in lower case, or null when it names none or several
 */
export function suggestCountry(label: string): string | null {
  if (label.length > LONGEST_LABEL) {
    return null
  }
  const [, qualifier] = IN_BRACKETS.exec(label) ?? []
  return (
    onlyCountryIn(qualifier ?? "") ??
    onlyCountryIn(label.replace(IN_BRACKETS, " "))
  )
}

function onlyCountryIn(text: string): string | null {
  const words = normalizeText(text).split(" ").filter(Boolean)
  const code = words.length === 1 ? byCode(words[0] ?? "") : undefined
  const found = code ? [code] : countriesNamedIn(words)
  return found.length === 1 ? (found[0] ?? null) : null
}

function byCode(text: string): string | undefined {
  return ALPHA_2.has(text) ? text : COUNTRIES_BY_ALPHA_3.get(text.toUpperCase())
}

// The longest name first: "Guinea-Bissau" does not name Guinea.
function countriesNamedIn(words: string[]): string[] {
  for (let end = words.length; end > 0; end -= 1) {
    const country = COUNTRIES_BY_NAME.get(words.slice(0, end).join(" "))
    if (country) {
      return [...new Set([country, ...countriesNamedIn(words.slice(end))])]
    }
  }
  return words.length > 1 ? countriesNamedIn(words.slice(1)) : []
}

/** What counts as space around a SKU: space, tab, line ends and the no-break space. */
export const BLANKS = " \t\n\r\u00a0"

const AROUND = new RegExp(`^[${BLANKS}]+|[${BLANKS}]+$`, "g")

/** A SKU without surrounding spaces. */
export function trimSku(sku: string): string {
  return sku.replace(AROUND, "")
}

/**
 * The spellings of a shop SKU under which its variant is looked for: as it
 * is, without surrounding spaces, in capitals and in small letters. Only A–Z
 * have case here, so that every database agrees.
 */
export function skuSpellings(shopSku: string): string[] {
  const trimmed = trimSku(shopSku)
  return distinct([
    shopSku,
    trimmed,
    trimmed.replace(/[a-z]/g, (letter) => letter.toUpperCase()),
    trimmed.replace(/[A-Z]/g, (letter) => letter.toLowerCase()),
  ])
}

/** A listing's EAN and UPC as variants may have them: a UPC is an EAN without its leading zero. */
export function codeSpellings(listing: {
  ean: string | null
  upc: string | null
}): string[] {
  const codes = [listing.ean, listing.upc].map((code) => code ?? "")
  return distinct([...codes, ...codes.map(otherLength)])
}

function otherLength(code: string): string {
  if (/^[0-9]{12}$/.test(code)) {
    return `0${code}`
  }
  return /^0[0-9]{12}$/.test(code) ? code.slice(1) : ""
}

function distinct(texts: string[]): string[] {
  return [...new Set(texts)].filter(Boolean)
}

/** The codes that name a product outside of the marketplace. */
export type ProductReferences = {
  ean: string | null
  upc: string | null
  isbn: string | null
  mpn: string | null
  /** All of them, as sent. */
  references: { type: string; reference: string }[]
}

type Code = "ean" | "upc" | "isbn" | "mpn"

const CODES: Record<string, Code> = {
  EAN: "ean",
  EAN8: "ean",
  EAN13: "ean",
  GTIN8: "ean",
  GTIN13: "ean",
  GTIN14: "ean",
  JAN: "ean",
  UPC: "upc",
  UPCA: "upc",
  UPCE: "upc",
  UPC12: "upc",
  GTIN12: "upc",
  ISBN: "isbn",
  ISBN10: "isbn",
  ISBN13: "isbn",
  MPN: "mpn",
  MANUFACTURERPARTNUMBER: "mpn",
}

/** Digits of a UPC. */
const UPC_LENGTH = 12

/**
 * Sorts product references by their type, which each marketplace spells its
 * own way (`EAN-13`, `ean13`). A plain GTIN with 12 digits is a UPC, any other
 * an EAN. The first of a kind counts.
 */
export function toProductReferences(
  given: { reference: string; reference_type: string }[]
): ProductReferences {
  const references = given
    .map(({ reference, reference_type }) => ({
      type: reference_type,
      reference: reference.trim(),
    }))
    .filter(({ reference }) => reference)
  const first = (code: Code) =>
    references.find((it) => codeOf(it) === code)?.reference ?? null
  return {
    ean: first("ean"),
    upc: first("upc"),
    isbn: first("isbn"),
    mpn: first("mpn"),
    references,
  }
}

function codeOf({
  type,
  reference,
}: {
  type: string
  reference: string
}): Code | undefined {
  const name = type.toUpperCase().replace(/[^A-Z0-9]/g, "")
  if (name === "GTIN") {
    return reference.length === UPC_LENGTH ? "upc" : "ean"
  }
  return CODES[name]
}

type Codes = "sku" | "ean" | "upc" | "barcode"

/** A variant with the codes that a listing may name it by. */
export type CodedVariant = { id: string } & {
  [Code in Codes]?: string | null
}

/**
 * The variant that a listing means: the only one that has its SKU or EAN as a
 * code of its own, whatever the case. A code that only contains it, or a title
 * that looks alike, may be the next size of the same thing.
 *
 * @returns the variant's id; undefined for none, and for more than one
 */
export function suggestVariant(
  listing: { shop_sku: string; ean?: string | null },
  variants: CodedVariant[]
): string | undefined {
  const wanted = [listing.shop_sku, listing.ean].map(plain).filter(Boolean)
  const found = new Set(
    variants
      .filter(({ sku, ean, upc, barcode }) =>
        [sku, ean, upc, barcode].some((code) => wanted.includes(plain(code)))
      )
      .map(({ id }) => id)
  )
  return found.size === 1 ? [...found][0] : undefined
}

function plain(code: string | null | undefined): string {
  return code?.trim().toLowerCase() ?? ""
}

/** What a person is told that a line sold: its SKU, or the offer where Mirakl tells none. */
export function nameSku(line: {
  offer_id?: string | null
  offer_sku?: string | null
}): string {
  return line.offer_sku || `offer ${line.offer_id ?? "?"}`
}

import type { MiraklOrder } from "../../mirakl-api"
import { liveLines } from "./live-lines"
import { nameSku } from "./name-sku"
import {
  hold,
  type HeldOrder,
  type OrderImportContext,
} from "./order-import-context"
import type { OrderVariant, VariantMatch } from "./order-variant"

export type OrderVariants = {
  kind: "variants"
  /** By Mirakl order line id. */
  byLine: Map<string, OrderVariant>
}

/** What each live line sold. One line that can't be told holds the order. */
export function decideVariants(
  order: MiraklOrder,
  { matchVariant }: OrderImportContext
): OrderVariants | HeldOrder {
  const matches = liveLines(order).map((line) => ({
    line,
    match: matchVariant({
      offer_id: line.offer_id,
      offer_sku: line.offer_sku ?? null,
    }),
  }))
  const skusOf = (kind: VariantMatch["kind"]) => [
    ...new Set(
      matches
        .filter(({ match }) => match.kind === kind)
        .map(({ line }) => nameSku(line))
    ),
  ]
  const ambiguous = skusOf("ambiguous")
  const unknown = skusOf("unknown")
  if (unknown.length) {
    return hold("UNKNOWN_SKU", { skus: unknown })
  }
  if (ambiguous.length) {
    return hold("AMBIGUOUS_SKU", { skus: ambiguous })
  }
  return {
    kind: "variants",
    byLine: new Map(
      matches.flatMap(({ line, match }) =>
        match.kind === "matched" ? [[line.order_line_id, match.variant]] : []
      )
    ),
  }
}

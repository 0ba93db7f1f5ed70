import type { MiraklOrder, MiraklOrderLine } from "../../mirakl-api"
import type { FlagCode } from "../decision/flags"
import type { VariantMatcher } from "../order/match-variant"
import { isCounted, takeUnits } from "./take-units"
import { toSold } from "./to-sold"
import { isBelowStorePrice, type StorePrice } from "./compare-price"

/** The settings of an instance that answer orders by themselves. */
export type AcceptanceSettings = {
  acceptance_policy: "manual" | "when_available" | "always"
  acceptance_short_stock: "manual" | "refuse"
  /** Percent; null does not compare. */
  acceptance_price_tolerance: number | null
}

/** What orders are answered with. */
export type AcceptanceFacts = {
  matchVariant: VariantMatcher
  /** Units of each inventory item that are there for these orders, those that they hold themselves included. */
  available: Map<string, number>
  /** Inventory items of which Mirakl has sold units that nothing holds: what is left of them nobody knows. */
  unclear: ReadonlySet<string>
  /** What the store asks for the variant of a line, by Mirakl's line id. */
  prices: Map<string, StorePrice>
}

export type AcceptanceDecision =
  | { kind: "accept" }
  | { kind: "refuse" }
  /** A person answers; with a flag where a guard stopped the policy. */
  | { kind: "leave"; flag: { code: FlagCode; skus: string[] } | null }

/**
 * Answers orders in WAITING_ACCEPTANCE, the oldest first: what one takes is not
 * there for the next. A guard that finds something leaves the order to a
 * person; too little stock may also refuse it. Without a price of the store
 * there is nothing to compare with, and the guard is silent.
 */
export function decideAcceptances(
  orders: MiraklOrder[],
  settings: AcceptanceSettings,
  facts: AcceptanceFacts
): Map<string, AcceptanceDecision> {
  const left = new Map(facts.available)
  const oldestFirst = [...orders].sort((one, other) =>
    (one.created_date ?? "").localeCompare(other.created_date ?? "")
  )
  return new Map(
    oldestFirst.map((order) => [
      order.order_id,
      decideOne(order, settings, facts, left),
    ])
  )
}

function decideOne(
  order: MiraklOrder,
  settings: AcceptanceSettings,
  { matchVariant, prices, unclear }: AcceptanceFacts,
  left: Map<string, number>
): AcceptanceDecision {
  if (settings.acceptance_policy === "manual") {
    return { kind: "leave", flag: null }
  }
  const lines = order.order_lines.filter(
    (line) => line.order_line_state === "WAITING_ACCEPTANCE"
  )
  const matched = lines.map((line) => ({
    line,
    match: matchVariant(toSold(line)),
  }))
  const unknown = matched.filter(({ match }) => match.kind !== "matched")
  if (unknown.length) {
    return leave("ACCEPTANCE_UNKNOWN_SKU", unknown)
  }
  const tolerance = settings.acceptance_price_tolerance
  const cheap = matched.filter(
    ({ line }) =>
      tolerance !== null &&
      isBelowStorePrice(
        line,
        order.order_tax_mode === "TAX_EXCLUDED",
        prices.get(line.order_line_id),
        tolerance
      )
  )
  if (cheap.length) {
    return leave("ACCEPTANCE_LOW_PRICE", cheap)
  }
  if (settings.acceptance_policy === "always") {
    return { kind: "accept" }
  }
  const unheld = matched.filter(
    ({ match }) =>
      match.kind === "matched" &&
      isCounted(match.variant) &&
      match.variant.inventory_items.some((it) =>
        unclear.has(it.inventory_item_id)
      )
  )
  if (unheld.length) {
    return leave("ACCEPTANCE_SHORT_STOCK", unheld)
  }
  const short = matched.filter(
    ({ line, match }) =>
      match.kind === "matched" && !takeUnits(line, match.variant, left)
  )
  if (!short.length) {
    return { kind: "accept" }
  }
  return settings.acceptance_short_stock === "refuse"
    ? { kind: "refuse" }
    : leave("ACCEPTANCE_SHORT_STOCK", short)
}

function leave(
  code: FlagCode,
  lines: { line: MiraklOrderLine }[]
): AcceptanceDecision {
  const skus = lines.map(({ line }) => line.offer_sku ?? line.order_line_id)
  return { kind: "leave", flag: { code, skus: [...new Set(skus)] } }
}

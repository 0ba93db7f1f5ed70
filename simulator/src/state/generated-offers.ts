import { GeneratedMap, type Series } from "./generated-map"
import { lazyList, type LazyList } from "./lazy-list"
import type { Offer } from "./offer"

/** What changes of an offer all the time, in numbers: by the million, these are a few megabytes. */
type Stock = { quantities: Int32Array; updates: Float64Array }

/** Offers by SKU that follow from their number, in the order in which OF21 lists them. */
export class GeneratedOffers extends GeneratedMap<Offer> {
  readonly #series: Series<Offer>
  readonly #stock: Stock

  constructor(series: Series<Offer>) {
    const stock = {
      quantities: new Int32Array(series.count).fill(-1),
      updates: new Float64Array(series.count),
    }
    super({ ...series, make: (index) => withStock(series, stock, index) })
    this.#series = series
    this.#stock = stock
  }

  get generatedCount(): number {
    return this.#series.count
  }

  /** The number of a generated offer; -1 for any other SKU. */
  indexOf(sku: string): number {
    return this.#series.indexOf(sku)
  }

  /** Keeps the quantity of an offer, and when it was updated; of warehouses it knows nothing. */
  setStock(offer: Offer): void {
    const index = this.#series.indexOf(offer.shop_sku)
    if (index < 0 || this.isKept(offer.shop_sku) || offer.warehouses.length) {
      this.set(offer.shop_sku, offer)
      return
    }
    this.#stock.quantities[index] = offer.quantity
    this.#stock.updates[index] = offer.last_updated.getTime()
  }

  /** The offers that are not deleted. */
  live(): LazyList<Offer> {
    const deleted = [...this.replaced()]
      .filter(([, offer]) => offer.deleted)
      .map(([sku]) => this.#series.indexOf(sku))
      .sort((one, other) => one - other)
    const added = [...this.added()].flatMap(([, it]) => (it.deleted ? [] : it))
    const generated = this.#series.count - deleted.length
    return lazyList(generated + added.length, (position) => {
      const extra = added[position - generated]
      return extra ?? this.#at(skipping(deleted, position))
    })
  }

  /** The offers updated since a moment, all when it is null, as they are now. */
  snapshot(since: Date | null): LazyList<Offer> {
    const { count, keyOf, indexOf } = this.#series
    const stock = {
      quantities: this.#stock.quantities.slice(),
      updates: this.#stock.updates.slice(),
    }
    const kept = new Map(
      [...this.replaced()].map(([sku, it]) => [indexOf(sku), { ...it }])
    )
    const first = this.#series.make(0)?.last_updated.getTime() ?? 0
    const from = since?.getTime() ?? 0
    const indexes = Int32Array.from({ length: count }, (_, index) => index)
    const wanted = indexes.filter(
      (index) =>
        (kept.get(index)?.last_updated.getTime() ??
          Math.max(first, stock.updates[index] ?? 0)) >= from
    )
    const added = [...this.added()]
      .map(([, offer]) => ({ ...offer }))
      .filter(({ last_updated }) => last_updated.getTime() >= from)
    return lazyList(wanted.length + added.length, (position) => {
      const index = wanted[position] ?? -1
      return (
        added[position - wanted.length] ??
        kept.get(index) ??
        withStock({ ...this.#series, keyOf }, stock, index)
      )
    })
  }

  #at(index: number): Offer {
    const offer = this.get(this.#series.keyOf(index))
    if (!offer) {
      throw new RangeError(`There is no generated offer ${index}.`)
    }
    return offer
  }
}

function withStock(
  series: Series<Offer>,
  { quantities, updates }: Stock,
  index: number
): Offer {
  const offer = series.make(index)
  const updated = updates[index]
  if (updated) {
    offer.quantity = quantities[index] ?? 0
    offer.last_updated = new Date(updated)
  }
  return offer
}

/** The index at a position of a series without some of its indexes, given in order. */
function skipping(missing: readonly number[], position: number): number {
  let index = position
  for (const gap of missing) {
    if (gap > index) {
      break
    }
    index += 1
  }
  return index
}

import { GeneratedMap, type Series } from "./generated-map"
import { lazyList, type LazyList } from "./lazy-list"
import type { Order } from "./order"

/** A time span, both ends included; null is open. */
export type Span = { from: Date | null; to: Date | null }

type DatedSeries = Series<Order> & {
  /** When the generated order was made, and last updated; grows with its index. */
  dateOf(index: number): number
}

/**
 * Orders by id that follow from their number, in the order of their creation.
 * An order that was looked at on its own is kept: it may be changed next.
 */
export class GeneratedOrders extends GeneratedMap<Order> {
  readonly #series: DatedSeries

  constructor(series: DatedSeries) {
    super(series)
    this.#series = series
  }

  override get(id: string): Order | undefined {
    const order = super.get(id)
    if (order && !this.isKept(id)) {
      this.set(id, order)
    }
    return order
  }

  /** Those created and updated within two spans, oldest first; the others are not made. */
  within(created: Span, updated: Span): LazyList<Order> {
    const { indexOf, make } = this.#series
    const { start, end } = this.#range([created, updated])
    const held = [...this.replaced(), ...this.added()]
    if (!held.length) {
      return lazyList(end - start, (position) => make(start + position))
    }
    const replaced = new Set(held.map(([id]) => indexOf(id)))
    const hits: Hit[] = []
    for (let index = start; index < end; index++) {
      if (!replaced.has(index)) {
        hits.push(index)
      }
    }
    for (const [, order] of held) {
      if (
        isIn(order.created_date, created) &&
        isIn(order.last_updated_date, updated)
      ) {
        hits.push(order)
      }
    }
    const dateOf = (hit: Hit) =>
      typeof hit === "number"
        ? this.#series.dateOf(hit)
        : hit.created_date.getTime()
    hits.sort((one, other) => dateOf(one) - dateOf(other))
    return lazyList(hits.length, (position) => {
      const hit = hits[position] ?? 0
      return typeof hit === "number" ? make(hit) : hit
    })
  }

  /** The indexes whose date is in all spans: dates grow with the index. */
  #range(spans: Span[]): { start: number; end: number } {
    const { count, dateOf } = this.#series
    const firstFrom = (moment: number) => {
      let low = 0
      let high = count
      while (low < high) {
        const middle = (low + high) >> 1
        if (dateOf(middle) < moment) {
          low = middle + 1
        } else {
          high = middle
        }
      }
      return low
    }
    const start = Math.max(
      ...spans.map(({ from }) => (from ? firstFrom(from.getTime()) : 0))
    )
    const end = Math.min(
      ...spans.map(({ to }) => (to ? firstFrom(to.getTime() + 1) : count))
    )
    return { start, end: Math.max(start, end) }
  }
}

type Hit = number | Order

function isIn(date: Date, { from, to }: Span): boolean {
  return (from === null || date >= from) && (to === null || date <= to)
}

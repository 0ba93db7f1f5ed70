import { GeneratedOffers } from "../state/generated-offers"
import type { Offer } from "../state/offer"

/** Whether an offer's line is about all of it or about one warehouse. */
type LineKind = "whole" | "warehouse"

const KINDS = [null, "whole", "warehouse"] as const

/** The first line that a file has of each offer: a byte of a generated one, of which there may be a million. */
export class FirstLines {
  readonly #generated: GeneratedOffers | null
  readonly #bytes: Uint8Array
  readonly #others = new Map<string, LineKind>()

  constructor(offers: ReadonlyMap<string, Offer>) {
    this.#generated = offers instanceof GeneratedOffers ? offers : null
    this.#bytes = new Uint8Array(this.#generated?.generatedCount ?? 0)
  }

  /** Null before its first line. */
  of(sku: string): LineKind | null {
    const index = this.#indexOf(sku)
    return index < 0
      ? (this.#others.get(sku) ?? null)
      : (KINDS[this.#bytes[index] ?? 0] ?? null)
  }

  note(sku: string, kind: LineKind): void {
    const index = this.#indexOf(sku)
    if (index < 0) {
      this.#others.set(sku, kind)
    } else {
      this.#bytes[index] = KINDS.indexOf(kind)
    }
  }

  #indexOf(sku: string): number {
    return this.#generated?.indexOf(sku) ?? -1
  }
}

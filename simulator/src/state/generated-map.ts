/** How the entries of a generated map follow from a number. */
export type Series<Value> = {
  count: number
  keyOf(index: number): string
  /** -1 for any other key. */
  indexOf(key: string): number
  make(index: number): Value
}

/**
 * A map with very many entries that are made when they are asked for, so that
 * it takes no memory. What is set is kept, in place of the generated entry of
 * its key or after all of them.
 */
export class GeneratedMap<Value> extends Map<string, Value> {
  readonly #series: Series<Value>
  #replaced = 0

  constructor(series: Series<Value>) {
    super()
    this.#series = series
  }

  override get size(): number {
    return this.#series.count - this.#replaced + super.size
  }

  override has(key: string): boolean {
    return super.has(key) || this.#series.indexOf(key) >= 0
  }

  override get(key: string): Value | undefined {
    const kept = super.get(key)
    const index = kept === undefined ? this.#series.indexOf(key) : -1
    return index < 0 ? kept : this.#series.make(index)
  }

  override set(key: string, value: Value): this {
    if (!super.has(key) && this.#series.indexOf(key) >= 0) {
      this.#replaced += 1
    }
    return super.set(key, value)
  }

  override delete(): boolean {
    throw new Error("Nothing is deleted from a generated map.")
  }

  override *entries(): Entries<[string, Value]> {
    const { count, keyOf, make } = this.#series
    for (let index = 0; index < count; index++) {
      const key = keyOf(index)
      yield [key, super.get(key) ?? make(index)]
    }
    yield* this.added()
  }

  override *keys(): Entries<string> {
    for (const [key] of this.entries()) {
      yield key
    }
  }

  override *values(): Entries<Value> {
    for (const [, value] of this.entries()) {
      yield value
    }
  }

  override [Symbol.iterator](): Entries<[string, Value]> {
    return this.entries()
  }

  override forEach(
    act: (value: Value, key: string, map: Map<string, Value>) => void
  ): void {
    for (const [key, value] of this.entries()) {
      act(value, key, this)
    }
  }

  /** Whether an entry is held as it was set. */
  isKept(key: string): boolean {
    return super.has(key)
  }

  /** The entries that are held in place of generated ones. */
  *replaced(): Entries<[string, Value]> {
    for (const entry of super.entries()) {
      if (this.#series.indexOf(entry[0]) >= 0) {
        yield entry
      }
    }
  }

  /** The entries beyond the generated ones. */
  *added(): Entries<[string, Value]> {
    for (const entry of super.entries()) {
      if (this.#series.indexOf(entry[0]) < 0) {
        yield entry
      }
    }
  }
}

type Entries<Item> = Generator<Item, undefined, unknown>

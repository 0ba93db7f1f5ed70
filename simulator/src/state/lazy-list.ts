/** A list that may be longer than memory is large: its elements are made when they are asked for. */
export type LazyList<T> = {
  readonly length: number
  slice(start: number, end: number): T[]
}

/** A list of `length` elements that `at` makes one by one. */
export function lazyList<T>(
  length: number,
  at: (position: number) => T
): LazyList<T> {
  return {
    length,
    slice: (start, end) => {
      const last = Math.min(end, length)
      return Array.from({ length: Math.max(0, last - start) }, (_, offset) =>
        at(start + offset)
      )
    },
  }
}

/** The part of a list from `start` on, at most `length` long. */
export function partOf<T>(
  list: LazyList<T>,
  start: number,
  length: number
): LazyList<T> {
  // A plain list stays one: the state that is saved can hold no functions.
  if (Array.isArray(list)) {
    return list.slice(start, start + length)
  }
  const size = Math.max(0, Math.min(length, list.length - start))
  return {
    length: size,
    slice: (from, to) => list.slice(start + from, start + Math.min(to, size)),
  }
}

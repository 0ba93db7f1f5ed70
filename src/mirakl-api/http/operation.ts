/** An operation of the seller API, and what the transport must know of it. */
export type MiraklOperation = {
  /** Mirakl's code, e.g. `OR11`. */
  code: string
  method: "GET" | "POST" | "PUT"
  /** Path with `{placeholders}`; missing where Mirakl hands out the URL (OF54). */
  path: string
  /**
   * Doing it twice leaves the same state as doing it once. Only then it is sent
   * again after an answer was lost; every operation is sent again when it
   * surely was not done (429, no connection).
   */
  repeatable: boolean
}

/** Values for the placeholders of an operation's path. */
export type PathParameters = Record<string, string>

/**
 * Fills the placeholders of a path.
 *
 * @throws {RangeError} for a value that would change the path's structure
 */
export function fillPath(path: string, parameters: PathParameters): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = parameters[name]
    if (!value || value === "." || value === "..") {
      throw new RangeError(`${name} must be a non-empty identifier`)
    }
    return encodeURIComponent(value)
  })
}

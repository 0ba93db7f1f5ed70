// No such table, no such column, or no right to read it.
const ELSEWHERE = ["42P01", "42703", "42501"]

/** The store keeps its variants where the plugin's statements can't read them. */
export function isElsewhere(error: unknown): boolean {
  return (
    typeof error === "object" &&
    error !== null &&
    "code" in error &&
    ELSEWHERE.includes(String(error.code))
  )
}

/** Whether listings are linked by the statement that stores them: not where the variants are elsewhere. */
export class LinkingInPlace {
  #isPossible = true

  /** Stores with links, or without them from the first time on that it can't be done. */
  async store<Result>(
    work: (links: boolean) => Promise<Result>
  ): Promise<Result> {
    if (!this.#isPossible) {
      return work(false)
    }
    try {
      return await work(true)
    } catch (error) {
      if (!isElsewhere(error)) {
        throw error
      }
      this.#isPossible = false
      return work(false)
    }
  }
}

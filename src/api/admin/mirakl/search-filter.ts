type Filter = { $or: Record<string, unknown>[] }

type SearchedFields = {
  /** Fields that begin with what is searched. */
  prefix?: string[]
  /** Fields that are what is searched. */
  exact?: string[]
}

/**
 * The filter that `?q=` means in a list that can be long. A part in the middle
 * of a text is found by no index, so that what is searched is a beginning, as
 * typed or in capitals, or the whole.
 */
export function searchFilter(
  q: string | undefined,
  { prefix = [], exact = [] }: SearchedFields
): Filter | Record<string, never> {
  const text = q?.trim()
  if (!text) {
    return {}
  }
  const spellings = [...new Set([text, text.toUpperCase()])]
  return {
    $or: [
      ...prefix.flatMap((field) =>
        spellings.map((it) => ({ [field]: { $like: `${escaped(it)}%` } }))
      ),
      ...exact.map((field) => ({ [field]: spellings })),
    ],
  }
}

// What LIKE would take for a wildcard: SKUs have underscores.
function escaped(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&")
}

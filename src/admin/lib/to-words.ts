/** The facts behind a reason, each as one piece of a sentence. */
export function toWords(
  facts: Record<string, unknown> | null
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(facts ?? {}).map(([name, fact]) => [
      name,
      [fact].flat().join(", "),
    ])
  )
}

const SECOND_MS = 1000

/**
 * How long something took, e.g. "35 ms" or "48.9 sec".
 *
 * @param language BCP 47
 */
export function formatDuration(durationMs: number, language: string): string {
  const isShort = durationMs < SECOND_MS
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit: isShort ? "millisecond" : "second",
    maximumFractionDigits: isShort ? 0 : 1,
  }).format(isShort ? durationMs : durationMs / SECOND_MS)
}

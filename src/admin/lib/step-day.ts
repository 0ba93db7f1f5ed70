/**
 * Which day of a chart a key chooses.
 *
 * @param chosen the one before; none stands for the last day
 * @returns undefined for a key that chooses none
 */
export function stepDay(
  key: string,
  chosen: number | undefined,
  last: number
): number | undefined {
  const now = chosen ?? last
  const steps: Record<string, number> = {
    ArrowLeft: now - 1,
    ArrowDown: now - 1,
    ArrowRight: now + 1,
    ArrowUp: now + 1,
    Home: 0,
    End: last,
  }
  const next = steps[key]
  return next === undefined ? undefined : Math.min(last, Math.max(0, next))
}

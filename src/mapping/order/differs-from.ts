/** Whether any of the given fields has another value; a missing one counts as null. */
export function differsFrom(current: object, given: object): boolean {
  const values = new Map<string, unknown>(Object.entries(current))
  return Object.entries(given).some(
    ([name, value]) => !isSame(values.get(name) ?? null, value ?? null)
  )
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}

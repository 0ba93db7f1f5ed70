/** The fields of a form that a person changed, or that it did not have before: all others may be newer in the store. */
export function pickChanged<TFields extends object>(
  before: Partial<TFields>,
  after: TFields
): Partial<TFields> {
  const entries = Object.entries(after).filter(
    ([name, value]) =>
      JSON.stringify(value) !== JSON.stringify(before[name as keyof TFields])
  )
  return Object.fromEntries(entries) as Partial<TFields>
}

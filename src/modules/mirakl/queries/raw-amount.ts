/** Medusa keeps the exact value of an amount beside its number: the SQL of it. */
export function rawAmount(column: string): string {
  return `case when ${column} is not null then
    jsonb_build_object('value', ${column}::text, 'precision', 20) end`
}

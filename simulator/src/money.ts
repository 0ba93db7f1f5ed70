/**
 * Amounts are JSON numbers in major units, as on the wire. Each operation
 * rounds half up to the cent, so that sums never show binary noise.
 */
export function roundMoney(amount: number): number {
  const cents = Math.round(Number((Math.abs(amount) * 100).toFixed(6)))
  return (Math.sign(amount) * cents) / 100 || 0
}

export function sumMoney(amounts: readonly number[]): number {
  return roundMoney(amounts.reduce((total, amount) => total + amount, 0))
}

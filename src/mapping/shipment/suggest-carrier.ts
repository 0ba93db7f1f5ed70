/** A carrier that is registered on the marketplace (SH21). */
export type RegisteredCarrier = {
  code: string
  label: string
  /** With `{trackingId}` where the number goes. */
  tracking_url: string | null
}

const CLOSE_ENOUGH = 0.3

/**
 * The registered carrier whose label or code looks most like a name: shared
 * pairs of letters, case and punctuation aside.
 *
 * @returns null when none looks alike
 */
export function suggestCarrier(
  name: string | null,
  carriers: RegisteredCarrier[]
): RegisteredCarrier | null {
  const wanted = letterPairs(name ?? "")
  let best: { carrier: RegisteredCarrier; likeness: number } | null = null
  for (const carrier of carriers) {
    const likeness = Math.max(
      likenessOf(wanted, letterPairs(carrier.label)),
      likenessOf(wanted, letterPairs(carrier.code))
    )
    if (likeness >= CLOSE_ENOUGH && likeness > (best?.likeness ?? 0)) {
      best = { carrier, likeness }
    }
  }
  return best?.carrier ?? null
}

// Dice's coefficient, against the shorter name: "DHL Express" means "DHL".
function likenessOf(one: Set<string>, other: Set<string>): number {
  const shared = [...one].filter((pair) => other.has(pair)).length
  return shared === 0 ? 0 : shared / Math.min(one.size, other.size)
}

function letterPairs(text: string): Set<string> {
  const plain = text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "")
  const pairs = new Set<string>()
  for (let index = 0; index < plain.length - 1; index += 1) {
    pairs.add(plain.slice(index, index + 2))
  }
  return pairs
}

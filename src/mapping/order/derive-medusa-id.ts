import { createHash } from "node:crypto"

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
const BITS_PER_CHARACTER = 5
const LENGTH = 26

/**
 * A Medusa id that follows from Mirakl's ids, so that the primary key keeps
 * the same thing from being made twice.
 *
 * @param prefix Medusa's prefix of the entity, e.g. `order`
 * @param parts what names the thing, the shop first
 * @returns the prefix and 26 characters of Crockford base 32, as Medusa's own ids
 */
export function deriveMedusaId(prefix: string, ...parts: string[]): string {
  const bytes = createHash("sha256").update(JSON.stringify(parts)).digest()
  let bits = 0
  let bitCount = 0
  let characters = ""
  for (const byte of bytes) {
    bits = (bits << 8) | byte
    bitCount += 8
    while (bitCount >= BITS_PER_CHARACTER && characters.length < LENGTH) {
      bitCount -= BITS_PER_CHARACTER
      characters += ALPHABET.charAt((bits >> bitCount) & 31)
    }
    bits &= (1 << bitCount) - 1
  }
  return `${prefix}_${characters}`
}

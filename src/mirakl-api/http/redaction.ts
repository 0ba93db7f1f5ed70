/** Removes from a text what must not leave the wire client. */
export type Scrub = (text: string) => string

const LONGEST_TEXT = 500
const EMAIL = /[^\s@"'<>()[\]{},;:]{1,64}@[^\s@"'<>()[\]{},;:]{1,255}/g
const AUTHORIZATION = /(authorization["']?\s*[:=]\s*["']?)[^"'\r\n,;}]+/gi
// With an international prefix, a leading zero or North American grouping, and
// standing alone: order numbers, UUIDs and bar codes are no telephones.
const PHONES = [
  /(?<![\w+-])\+\d[\d\s()./-]{6,18}\d(?![\w-])/g,
  /(?<![\w-])0(?:[\s./-]?\d){8,10}(?![\w-])/g,
  /(?<![\w-])(?:\(\d{3}\)\s?|\d{3}[-. ])\d{3}[-. ]\d{4}(?![\w-])/g,
]

/**
 * A scrubber of the API key, in every form that a server could echo it, and of
 * what looks like an e-mail address or a telephone number. Mirakl's words are
 * kept besides, because they say what to do; they are cut at 500 characters.
 */
export function createScrub(apiKey: string): Scrub {
  const key = keyPattern(apiKey)
  return (text) => {
    const bounded = text.replace(key, "[key]").slice(0, LONGEST_TEXT * 20)
    const scrubbed = PHONES.reduce(
      (rest, pattern) => rest.replace(pattern, "[phone]"),
      bounded.replace(AUTHORIZATION, "$1[key]").replace(EMAIL, "[e-mail]")
    )
    return scrubbed.length > LONGEST_TEXT
      ? `${scrubbed.slice(0, LONGEST_TEXT)}…`
      : scrubbed
  }
}

function keyPattern(apiKey: string): RegExp {
  const forms = new Set([
    apiKey,
    encodeURIComponent(apiKey),
    JSON.stringify(apiKey).slice(1, -1),
    Buffer.from(apiKey).toString("base64").replace(/=+$/, ""),
    Buffer.from(apiKey).toString("base64url"),
  ])
  const alternatives = [...forms]
    .filter((form) => form !== "")
    .map((form) => form.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&"))
    .join("|")
  // A very short key, as in tests, is a common word: it must stand alone.
  return apiKey.length < 8
    ? new RegExp(`(?<![A-Za-z0-9_])(?:${alternatives})(?![A-Za-z0-9_])`, "g")
    : new RegExp(alternatives, "gi")
}

// Halves of a surrogate pair; a whole pair is matched first, as one escape.
const ESCAPE = /\\(?:ud[89ab]..\\ud[c-f]..|u....|.)/gis
const UNSTORABLE = /\\u(?:0000|d[89a-f])/i

/**
 * Parses JSON, without what no database stores as text: U+0000 goes, half a
 * surrogate pair becomes U+FFFD. A buyer's name cut in the middle of an emoji
 * must not keep the order from being stored.
 *
 * @throws {SyntaxError} when it is no JSON
 */
export function parseJson(text: string): unknown {
  return JSON.parse(
    UNSTORABLE.test(text) ? text.replace(ESCAPE, toStorable) : text
  )
}

function toStorable(escape: string): string {
  if (escape.toLowerCase() === "\\u0000") {
    return ""
  }
  return /^\\ud[89a-f]..$/i.test(escape) ? "\\ufffd" : escape
}

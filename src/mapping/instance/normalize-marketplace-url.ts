const LOOPBACK_HOSTS = new Set(["localhost", "127.0.0.1", "[::1]"])

/** A marketplace address in its one normal form, or what is wrong with it. */
export type MarketplaceUrl =
  | { kind: "valid"; url: string; host: string }
  | { kind: "invalid"; message: string }

/**
 * Reduces what a person typed to the origin of the marketplace: half of a
 * shop's identity, so that one shop can't be connected under two spellings.
 * Plain http is for loopback only: the API key travels in a header.
 */
export function normalizeMarketplaceUrl(input: string): MarketplaceUrl {
  const parsed = parse(input.trim())
  if (!parsed) {
    return invalid(
      "The marketplace URL is not a web address. Enter the marketplace's, e.g. https://your-marketplace.mirakl.net"
    )
  }
  if (parsed.username || parsed.password) {
    return invalid("The marketplace URL must not hold a user name or password.")
  }
  if (parsed.protocol === "http:" && !LOOPBACK_HOSTS.has(parsed.hostname)) {
    return invalid(
      "The marketplace URL must start with https://, because the API key travels with every call."
    )
  }
  if (parsed.protocol !== "https:" && parsed.protocol !== "http:") {
    return invalid("The marketplace URL must start with https://.")
  }
  return {
    kind: "valid",
    url: parsed.origin,
    host: parsed.host.toLowerCase(),
  }
}

function parse(text: string): URL | undefined {
  try {
    return new URL(
      /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`
    )
  } catch {
    return undefined
  }
}

function invalid(message: string): MarketplaceUrl {
  return { kind: "invalid", message }
}

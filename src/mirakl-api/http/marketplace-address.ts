import { MiraklRequestError } from "../errors"

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/**
 * The origin that all calls go to. Plain http is for loopback only: the key
 * travels in a header.
 *
 * @throws {TypeError} for anything else
 */
export function parseMarketplaceUrl(baseUrl: string): URL {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined
  const isSafe =
    url?.protocol === "https:" ||
    (url?.protocol === "http:" && LOOPBACK.test(url.hostname))
  if (!url || !isSafe || url.username || url.password) {
    throw new TypeError(
      "The marketplace URL must be https and hold no user name or password"
    )
  }
  return new URL(url.origin)
}

/**
 * A URL that Mirakl handed out (OF53). It gets the key, so it must be the
 * marketplace's own; Mirakl may write it with `http`, which is then made https.
 *
 * @throws {MiraklRequestError} FOREIGN_URL for another host; it is not called
 */
export function resolveHandedOutUrl(
  origin: URL,
  handedOut: string,
  operation: string
): string {
  const url = URL.canParse(handedOut, origin.origin)
    ? new URL(handedOut, origin)
    : undefined
  if (url?.protocol === "http:" && origin.protocol === "https:" && !url.port) {
    url.protocol = "https:"
  }
  if (!url || url.origin !== origin.origin || url.username || url.password) {
    throw new MiraklRequestError({
      operation,
      code: "FOREIGN_URL",
      message: `${operation} was not called: the marketplace named a file that is not on ${origin.host}.`,
      remedy: `Ask the marketplace why its export files are on another host. The API key is only ever sent to ${origin.host}.`,
    })
  }
  return url.href
}

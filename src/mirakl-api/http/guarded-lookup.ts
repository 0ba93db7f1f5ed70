import { lookup as resolve } from "node:dns"
import { isIP, isIPv6 } from "node:net"
import type { AddressRule } from "./address-rule"

export const ADDRESS_NOT_ALLOWED = "ADDRESS_NOT_ALLOWED"

type Address = { address: string; family: 4 | 6 }

type Callback = (error: Error | null, addresses: Address[]) => void

/**
 * Finds the addresses of a host name at each connection and refuses those
 * inside the network: a name that leads to the internet today may lead inside
 * tomorrow.
 *
 * @param host of the request. Another name is that of a proxy, which its operator set up.
 */
export function guardedLookup(host: string, mayReach: AddressRule) {
  return (hostname: string, options: object, done: Callback): void => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const refused =
        !error &&
        hostname === host &&
        addresses.some(({ address }) => !mayReach(address))
      done(
        refused ? notAllowed() : error,
        (addresses ?? []).map(({ address }) => ({
          address,
          family: isIPv6(address) ? 6 : 4,
        }))
      )
    })
  }
}

/** A host that is an address is not looked up. */
export function refuseAddress(host: string, mayReach: AddressRule): void {
  const address = host.replace(/^\[|\]$/g, "")
  if (isIP(address) && !mayReach(address)) {
    throw notAllowed()
  }
}

function notAllowed(): Error {
  return Object.assign(new Error("The address is inside the network."), {
    code: ADDRESS_NOT_ALLOWED,
  })
}

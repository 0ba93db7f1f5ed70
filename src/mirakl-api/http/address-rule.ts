import { BlockList, isIP, isIPv4 } from "node:net"

/** Whether a call may go to an IP address. */
export type AddressRule = (address: string) => boolean

/** What a server on the internet does not have: loopback, private, link-local (cloud metadata), shared, reserved. */
const INSIDE = [
  ...["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8"],
  ...["169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.168.0.0/16"],
  // Where a machine at Azure is told its secrets.
  "168.63.129.16/32",
  ...["198.18.0.0/15", "224.0.0.0/4", "240.0.0.0/4"],
  ...["::/127", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2002::/16"],
  ...["fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8"],
]
const LOOPBACK = ["127.0.0.0/8", "::1/128"]
const MAPPED_IPV4 = /^::ffff:(?:0:)?(.+)$/i

/**
 * Allows the addresses of the internet, and those inside that an operator
 * names: a marketplace URL must not be a way to the store's own network.
 *
 * @param allowed ranges inside, as CIDR
 * @throws {TypeError} for a range that is none
 */
export function createAddressRule({
  loopback,
  allowed,
}: {
  loopback: boolean
  allowed: readonly string[]
}): AddressRule {
  const inside = blockListOf(INSIDE)
  const exempt = blockListOf([...allowed, ...(loopback ? LOOPBACK : [])])
  return (address) => {
    const plain = unmapped(address)
    return (
      isIP(plain) > 0 && (!isListed(inside, plain) || isListed(exempt, plain))
    )
  }
}

// An IPv4 address in the dress of an IPv6 one, also in hexadecimal.
function unmapped(address: string): string {
  const inner = MAPPED_IPV4.exec(address)?.[1]
  if (inner === undefined || isIPv4(inner)) {
    return inner ?? address
  }
  const [high, low] = inner.split(":").map((part) => parseInt(part, 16))
  return high === undefined || low === undefined
    ? address
    : [high >> 8, high & 255, low >> 8, low & 255].join(".")
}

function isListed(list: BlockList, address: string): boolean {
  return list.check(address, isIPv4(address) ? "ipv4" : "ipv6")
}

function blockListOf(ranges: readonly string[]): BlockList {
  const list = new BlockList()
  for (const range of ranges) {
    const [address = "", prefix = ""] = range.split("/")
    if (!isIP(address) || !/^[0-9]{1,3}$/.test(prefix)) {
      throw new TypeError(
        `"${range}" is no network: expected CIDR, e.g. 10.20.0.0/16`
      )
    }
    list.addSubnet(address, Number(prefix), isIPv4(address) ? "ipv4" : "ipv6")
  }
  return list
}

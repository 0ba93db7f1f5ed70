import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { createMiraklClient } from "../client"
import { MiraklRequestError } from "../errors"
import { createAddressRule } from "../http/address-rule"
import { guardedLookup } from "../http/guarded-lookup"
import { rejectionOf } from "./test-client"
import { createTestClock } from "./test-clock"

const strict = createAddressRule({ loopback: false, allowed: [] })

describe("the address rule", () => {
  it.each([
    ...["93.184.216.34", "1.1.1.1", "172.15.0.1", "172.32.0.1", "192.169.0.1"],
    ...["2606:2800:220:1::1", "::ffff:93.184.216.34", "::ffff:5db8:d822"],
  ])("lets a call go to %s", (address) => {
    expect(strict(address)).toBe(true)
  })

  it.each([
    ...["127.0.0.1", "127.8.9.1", "0.0.0.0", "10.0.0.1", "172.16.0.1"],
    ...["172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1"],
    ...["168.63.129.16"],
    ...["198.18.0.1", "224.0.0.1", "255.255.255.255", "::", "::1"],
    ...["fc00::1", "fd12:3456::1", "fe80::1", "ff02::1", "64:ff9b::a00:1"],
    ...["::ffff:10.0.0.1", "::ffff:a00:1", "::FFFF:7f00:1", "2002:a00:1::"],
    ...["localhost", "", "10.0.0"],
  ])("lets none go to %s", (address) => {
    expect(strict(address)).toBe(false)
  })

  it("makes the exceptions that an operator names, and no other", () => {
    const rule = createAddressRule({
      loopback: true,
      allowed: ["10.20.0.0/16", "fd00:1::/32"],
    })
    expect(["10.20.3.4", "fd00:1::9", "127.0.0.1", "::1"].map(rule)).toEqual([
      ...[true, true, true, true],
    ])
    expect(["10.21.0.1", "fd00:2::9", "192.168.0.1"].map(rule)).toEqual([
      ...[false, false, false],
    ])
    expect(() =>
      createAddressRule({ loopback: false, allowed: ["10.20.0.0"] })
    ).toThrow("10.20.0.0")
  })
})

describe("the client", () => {
  let calls = 0
  const server = createServer((_, response) => {
    calls += 1
    response.end("{}")
  })

  beforeAll(() => new Promise<void>((done) => server.listen(0, done)))
  beforeEach(() => {
    calls = 0
  })
  afterAll(() => new Promise((done) => server.close(done)))

  const callTo = (host: string) => {
    const clock = createTestClock()
    const client = createMiraklClient({
      baseUrl: `http://${host}:${(server.address() as AddressInfo).port}`,
      apiKey: "any-key-1234",
      clock,
      mayReach: strict,
    })
    return { clock, rejection: rejectionOf(client.account.fetchAccount()) }
  }

  // The first is an address, the second a name that leads to one.
  it.each(["127.0.0.1", "localhost", "[::1]"])(
    "connects to no refused address, whether %s is one or leads to one",
    async (host) => {
      const { clock, rejection } = callTo(host)
      const error = await rejection

      expect(error).toBeInstanceOf(MiraklRequestError)
      expect(error).toMatchObject({
        code: "ADDRESS_NOT_ALLOWED",
        retryable: false,
        remedy: expect.stringContaining("allowedNetworks"),
      })
      expect(clock.sleeps).toEqual([])
      expect(calls).toBe(0)
    }
  )

  it("looks at the name of the marketplace, not at that of a proxy", async () => {
    const addressesOf = (hostname: string) =>
      new Promise<unknown>((done) =>
        guardedLookup("shop.example", strict)(hostname, {}, (error, found) =>
          done(error ?? found)
        )
      )
    expect(await addressesOf("localhost")).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ address: "127.0.0.1" }),
      ])
    )
  })
})

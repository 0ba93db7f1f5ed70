import { normalizeMarketplaceUrl } from "../normalize-marketplace-url"

describe("normalizeMarketplaceUrl", () => {
  it.each([
    ["https://shop.mirakl.net", "https://shop.mirakl.net", "shop.mirakl.net"],
    ["https://Shop.Mirakl.NET/", "https://shop.mirakl.net", "shop.mirakl.net"],
    [
      " https://shop.mirakl.net:443/api?x=1 ",
      "https://shop.mirakl.net",
      "shop.mirakl.net",
    ],
    ["shop.mirakl.net", "https://shop.mirakl.net", "shop.mirakl.net"],
    ["http://localhost:4010", "http://localhost:4010", "localhost:4010"],
    ["http://127.0.0.1:4010/api", "http://127.0.0.1:4010", "127.0.0.1:4010"],
    ["http://[::1]:4010", "http://[::1]:4010", "[::1]:4010"],
  ])("takes %s as %s", (input, url, host) => {
    expect(normalizeMarketplaceUrl(input)).toEqual({ kind: "valid", url, host })
  })

  it.each([
    ["http://shop.mirakl.net", "https://"],
    ["http://localhost.evil.example", "https://"],
    ["ftp://shop.mirakl.net", "https://"],
    ["https://user:secret@shop.mirakl.net", "user name"],
    ["", "not a web address"],
    ["https://", "not a web address"],
  ])("refuses %j", (input, reason) => {
    expect(normalizeMarketplaceUrl(input)).toEqual({
      kind: "invalid",
      message: expect.stringContaining(reason),
    })
  })
})

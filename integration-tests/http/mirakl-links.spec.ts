import { createApiKeysWorkflow } from "@medusajs/medusa/core-flows"
import { openReadShop } from "../browser/open-read-shop"
import { recordsOf, type Json } from "../fixtures/mirakl-admin-api"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { OrderTestBench } from "../fixtures/order-test-bench"

// By each name, in each way that `fields` knows.
const fieldsOf = (link: string) =>
  [
    "id",
    ...[`*${link}`, `+${link}.payload`, `*${link}.instance`],
    `${link}.instance.api_key_ciphertext`,
  ].join(",")

// What stands behind a link, and must not be said: of the instance, of its
// sealed key, and of the order as Mirakl sent it.
const PRIVATE = /"mirakl_(order|listings)"|ciphertext|"payload/

describeMiraklHttp((suite) => {
  const bench = new OrderTestBench(suite)

  const get = async (url: string, headers: Record<string, string>) => {
    const { status, data } = await suite.http.get<Json>(url, { headers })
    expect(status).toBe(200)
    return JSON.stringify(data)
  }

  it("are followed by no route of Medusa's, whatever fields it is asked for", async () => {
    await openReadShop(suite, bench, ["MUG-RED"])
    bench.place()
    await bench.import()
    const { data } = await suite.admin.get("orders")
    const [binding] = recordsOf(data, "orders")
    const { product_id } = suite.store.variant("MUG-RED")
    const headers = suite.store.admin.headers
    const order = fieldsOf("mirakl_order")
    const product = fieldsOf("variants.mirakl_listings")
    for (const url of [
      `/admin/orders?fields=${order}`,
      `/admin/orders/${String(binding?.order_id)}?fields=${order}`,
      `/admin/customers?fields=${fieldsOf("orders.mirakl_order")}`,
      `/admin/products?fields=${product}`,
      `/admin/products/${product_id}?fields=${product}`,
      `/admin/product-variants?fields=${fieldsOf("mirakl_listings")}`,
    ]) {
      expect(await get(url, headers)).not.toMatch(PRIVATE)
    }

    const { result } = await createApiKeysWorkflow(suite.container).run({
      input: {
        api_keys: [{ type: "publishable", title: "Shop", created_by: "" }],
      },
    })
    await suite.container.resolve("link").create({
      api_key: { publishable_key_id: result[0]?.id },
      sales_channel: { sales_channel_id: suite.store.sales_channel_id },
    })
    const guest = { "x-publishable-api-key": result[0]?.token ?? "" }
    for (const url of [
      `/store/orders/${String(binding?.order_id)}?fields=${order}`,
      `/store/products?fields=${product}`,
      `/store/products/${product_id}?fields=${product}`,
    ]) {
      expect(await get(url, guest)).not.toMatch(PRIVATE)
    }
  })
})

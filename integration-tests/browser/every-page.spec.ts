import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { OrderInput } from "mirakl-simulator"
import { OrderTestBench } from "../fixtures/order-test-bench"
import { describeBrowser } from "./browser-suite"
import { lookOver } from "./look-over"
import { openReadShop } from "./open-read-shop"

const MINUTE = 60_000
const DRAWERS = [
  ...["edit", "store", "orders", "stock", "logs", "api-key"],
  ...["carrier-mappings", "channel-mappings", "country-mappings"],
  ...["workflow-rules", "master-data"],
]

describeBrowser("shows every page", ({ http, inBrowser }) => {
  const bench = new OrderTestBench(http)

  /** A shop at work: an order to accept, one that is held, one that is imported. */
  const open = async () => {
    await openReadShop(http, bench, ["MUG-RED", "NOT-OURS"])
    const inputs: Partial<OrderInput>[] = [
      { state: "WAITING_ACCEPTANCE" },
      { lines: [{ offer_sku: "NOT-OURS" }] },
      {},
    ]
    const [waiting = "", held = "", imported = ""] = inputs.map(
      (input) => bench.place(input).order_id
    )
    await http.admin.runOperation(bench.instance.id, "import_orders")
    await http.admin.runOperation(bench.instance.id, "export_stock")
    return { waiting, held, imported }
  }

  it(
    "has each page within three clicks of the sidebar, and nothing on any page, drawer, form or widget that keeps somebody out",
    inBrowser(async (admin) => {
      const { waiting, held, imported } = await open()
      const { page } = admin
      const fromMenu: [menu: string, then?: () => Promise<void>][] = [
        ["Mirakl"],
        ["Instances"],
        ["Instances", () => admin.openRow("Maison")],
        ["Listings"],
        ["Listings", () => admin.openRow("MUG-RED")],
        ["Orders"],
        ["Orders", () => admin.openRow(waiting)],
        ["Orders", () => admin.openRow(held)],
        ["Queue"],
        ["Queue", () => admin.openRow("Import orders")],
        ["Logs"],
        ["Logs", () => page.getByText("Details").first().click()],
        ["Instances", () => page.getByRole("link", { name: "Create" }).click()],
        [
          "Orders",
          () => page.getByRole("link", { name: "Import by id" }).click(),
        ],
      ]
      const wrong: Record<string, string[]> = {}
      const note = async (part?: string) => {
        const found = await lookOver(admin, part)
        if (found.length > 0) {
          wrong[new URL(page.url()).pathname] = found
        }
      }
      for (const [menu, then] of fromMenu) {
        await admin.visit(menu)
        await then?.()
        await admin.settle()
        await note()
        await page.keyboard.press("Escape")
      }
      for (const path of await drawers(waiting, held, imported)) {
        await admin.jump(path)
        await note()
      }
      for (const [path, widget] of await widgets(imported)) {
        await admin.jump(path)
        await page.getByTestId(widget).waitFor()
        await note(`[data-testid="${widget}"]`)
      }
      expect(wrong).toEqual({})
    }),
    8 * MINUTE
  )

  /** Every form that stands beside its page. */
  const drawers = async (...order_ids: string[]): Promise<string[]> => {
    const [accepting, holding, done] = await Promise.all(
      order_ids.map(async (order_id) => {
        const { id } = await bench.bindingOf({ order_id })
        return `/mirakl/orders/${id}`
      })
    )
    const [listing] = await http.mirakl.listMiraklListings()
    const [schedule] = await http.mirakl.listMiraklSchedules({
      instance_id: bench.instance.id,
    })
    const instance = `/mirakl/instances/${bench.instance.id}`
    return [
      ...DRAWERS.map((drawer) => `${instance}/${drawer}`),
      `${instance}/schedules/${schedule?.id}`,
      `/mirakl/listings/${listing?.id}/link`,
      `/mirakl/listings/link?id=${listing?.id}`,
      `${accepting}/accept`,
      `${holding}/country`,
      `${holding}/variant?sku=NOT-OURS`,
      `${done}/cancel`,
      `${done}/refund`,
      `${done}/documents`,
    ]
  }

  /** Medusa's own pages that tell of Mirakl, each with what does. */
  const widgets = async (
    order_id: string
  ): Promise<[path: string, widget: string][]> => {
    const binding = await bench.bindingOf({ order_id })
    const [sold] = await http.mirakl.listMiraklListings({
      shop_sku: "MUG-RED",
    })
    const { data } = await http.container
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({
        entity: "product_variant",
        filters: { id: sold?.variant_id ?? "" },
        fields: ["id", "product_id"],
      })
    const product = `/products/${data[0]?.product_id}`
    return [
      [`/orders/${String(binding.order_id)}`, "mirakl-order-widget"],
      [product, "mirakl-listings-widget"],
      [`${product}/variants/${data[0]?.id}`, "mirakl-listings-widget"],
    ]
  }
})

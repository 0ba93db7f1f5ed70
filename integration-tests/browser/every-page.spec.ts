import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { OrderInput } from "mirakl-simulator"
import { OrderTestBench } from "../fixtures/order-test-bench"
import type { AdminPage } from "./admin-page"
import { describeBrowser } from "./browser-suite"
import { findBarriers } from "./find-barriers"

const MINUTE = 60_000
const SHOP = 2000
const IMPORTS = [
  "import_master_data",
  "import_listings",
  "import_orders",
  "export_stock",
]
const DRAWERS = [
  ...["edit", "store", "orders", "stock", "logs", "api-key"],
  ...["carrier-mappings", "channel-mappings", "country-mappings"],
  ...["workflow-rules", "master-data"],
]

describeBrowser("shows every page", ({ http, inBrowser }) => {
  const bench = new OrderTestBench(http)

  /** A shop at work: an order to accept, one that is held, one that is imported. */
  const open = async () => {
    http.simulator.control.offers.set(
      SHOP,
      { shop_sku: "MUG-RED", quantity: 3 },
      { shop_sku: "NOT-OURS", quantity: 3 }
    )
    await bench.open({ log_level: "all" })
    const inputs: Partial<OrderInput>[] = [
      { state: "WAITING_ACCEPTANCE" },
      { lines: [{ offer_sku: "NOT-OURS" }] },
      {},
    ]
    const [waiting = "", held = "", imported = ""] = inputs.map(
      (input) => bench.place(input).order_id
    )
    for (const operation of IMPORTS) {
      await http.admin.runOperation(bench.instance.id, operation)
    }
    return { waiting, held, imported }
  }

  it(
    "has each page within three clicks of the sidebar, and none that keeps a keyboard or a screen reader out",
    inBrowser(async (admin) => {
      const { waiting, held } = await open()
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
      const barriers: Record<string, string[]> = {}
      for (const [menu, then] of fromMenu) {
        await admin.visit(menu)
        await then?.()
        await note(admin, barriers)
        await page.keyboard.press("Escape")
      }
      expect(barriers).toEqual({})
    }),
    8 * MINUTE
  )

  it.each(["light", "dark"] as const)(
    "keeps nobody out of any drawer, form or widget, in the %s",
    (theme) =>
      inBrowser(async (admin) => {
        const { waiting, held, imported } = await open()
        const { page } = admin
        await page.evaluate(
          `localStorage.setItem("medusa_admin_theme", "${theme}")`
        )
        await admin.goTo("/mirakl")
        const instance = `/mirakl/instances/${bench.instance.id}`
        const orders = await Promise.all(
          [waiting, held, imported].map((order_id) =>
            bench.bindingOf({ order_id })
          )
        )
        const [sold, listing] = await http.mirakl.listMiraklListings(
          {},
          { order: { shop_sku: "ASC" } }
        )
        const [accepting, holding, done] = orders.map(({ id }) => id)
        const [schedule] = await http.mirakl.listMiraklSchedules({
          instance_id: bench.instance.id,
        })
        const barriers: Record<string, string[]> = {}
        for (const path of [
          ...["", "/instances", "/listings", "/orders", "/queue", "/logs"].map(
            (list) => `/mirakl${list}`
          ),
          instance,
          ...DRAWERS.map((drawer) => `${instance}/${drawer}`),
          `${instance}/schedules/${schedule?.id}`,
          `/mirakl/listings/${listing?.id}`,
          `/mirakl/listings/${listing?.id}/link`,
          `/mirakl/listings/link?id=${listing?.id}`,
          `/mirakl/orders/${accepting}`,
          `/mirakl/orders/${accepting}/accept`,
          `/mirakl/orders/${holding}`,
          `/mirakl/orders/${holding}/country`,
          `/mirakl/orders/${done}/cancel`,
          `/mirakl/orders/${done}/refund`,
          `/mirakl/orders/${done}/documents`,
        ]) {
          await admin.jump(path)
          await note(admin, barriers)
        }
        const { data } = await http.container
          .resolve(ContainerRegistrationKeys.QUERY)
          .graph({
            entity: "product_variant",
            filters: { id: sold?.variant_id ?? "" },
            fields: ["id", "product_id"],
          })
        const product = `/products/${data[0]?.product_id}`
        const widgets: [path: string, widget: string][] = [
          [`/orders/${orders[2]?.order_id}`, "mirakl-order-widget"],
          [product, "mirakl-listings-widget"],
          [`${product}/variants/${data[0]?.id}`, "mirakl-listings-widget"],
        ]
        for (const [path, widget] of widgets) {
          await admin.jump(path)
          await page.getByTestId(widget).waitFor()
          await note(admin, barriers, `[data-testid="${widget}"]`)
        }
        expect(barriers).toEqual({})
      })(),
    12 * MINUTE
  )
})

/** Waits until nothing is loading any more, and notes what keeps people out of the page, or of a part of it. */
async function note(
  admin: AdminPage,
  barriers: Record<string, string[]>,
  part?: string
): Promise<void> {
  await admin.settle()
  const found = await findBarriers(admin.page, part)
  if (found.length > 0) {
    barriers[new URL(admin.page.url()).pathname] = found
  }
}

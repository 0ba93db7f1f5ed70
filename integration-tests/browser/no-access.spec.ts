import type { Locator } from "playwright-core"
import { grantPolicies } from "../fixtures/grant-policies"
import { OrderTestBench } from "../fixtures/order-test-bench"
import type { AdminPage } from "./admin-page"
import { describeBrowser } from "./browser-suite"
import { openReadShop } from "./open-read-shop"

const MINUTE = 60_000
const DENIED = "You may not see this"
const LOOK_ONLY = "You may look at this, but not change it"
const CHANGES =
  /^(Accept|Refuse|Create|Import by id|Run now|Dry run|Retry|Ignore|Link to variant|Actions)/
const FAILED = "This could not be loaded"

// A store with roles; read while it boots.
process.env.MEDUSA_FF_RBAC = "true"

describeBrowser("tells who may not", ({ http, inBrowser }) => {
  const bench = new OrderTestBench(http)

  /** Pages of a shop with an order to accept; the rest of each path stands below its page. */
  const open = async () => {
    await openReadShop(http, bench, ["MUG-RED"])
    const waiting = bench.place({ state: "WAITING_ACCEPTANCE" })
    const job = await bench.import()
    const [listing] = await http.mirakl.listMiraklListings()
    const order = await bench.bindingOf(waiting)
    return {
      instance: `/mirakl/instances/${bench.instance.id}`,
      listing: `/mirakl/listings/${listing?.id}`,
      order: `/mirakl/orders/${order.id}`,
      job: `/mirakl/queue/${job.id}`,
    }
  }

  it(
    "on every page, where the store has roles and the user has none for it",
    inBrowser(async (admin) => {
      const { instance, listing, order, job } = await open()
      for (const path of [
        "/mirakl",
        "/mirakl/instances",
        instance,
        `${instance}/edit`,
        `${instance}/carrier-mappings`,
        `${instance}/master-data`,
        "/mirakl/listings",
        listing,
        `/mirakl/listings/link?id=${listing.split("/").at(-1)}`,
        "/mirakl/orders",
        "/mirakl/orders/import",
        order,
        `${order}/accept`,
        "/mirakl/queue",
        job,
        "/mirakl/logs",
      ]) {
        await admin.jump(path)
        await seesAlert(admin, DENIED)
      }
    }),
    4 * MINUTE
  )

  it(
    "who may only look, once something is to be changed; and what could not be loaded can be tried again",
    inBrowser(async (admin) => {
      const { instance, listing, order, job } = await open()
      await grantPolicies(http.container, http.store.admin.id, ["mirakl:read"])
      await admin.logIn(http.store.admin)
      const { page } = admin
      // Each button was there, and failed when it was pressed.
      await admin.jump(order)
      const accept = page.getByRole("button", { name: "Accept", exact: true })
      await accept.waitFor()
      expect(await accept.isDisabled()).toBe(true)
      await page.getByTitle(LOOK_ONLY).first().hover()
      await admin.sees(LOOK_ONLY)
      for (const path of [
        instance,
        listing,
        order,
        job,
        "/mirakl/instances",
        "/mirakl/listings",
        "/mirakl/orders",
      ]) {
        await admin.jump(path)
        const found = page
          .locator("main")
          .getByRole("button", { name: CHANGES })
        const enabled = await found
          .and(page.locator(":enabled"))
          .allInnerTexts()
        expect([path, enabled]).toEqual([path, []])
        expect(await page.locator("main").getByRole("checkbox").count()).toBe(0)
        expect(await page.getByRole("link", { name: CHANGES }).count()).toBe(0)
        expect(
          await page.getByRole("switch").and(page.locator(":enabled")).count()
        ).toBe(0)
      }
      await admin.jump(`${instance}/stock`)
      const save = page.getByRole("button", { name: "Save" })
      await save.waitFor()
      expect(await save.isDisabled()).toBe(true)

      const [schedule] = await http.mirakl.listMiraklSchedules({
        instance_id: bench.instance.id,
      })
      const failing: [path: string, route: string][] = [
        ["/mirakl", "overview"],
        ["/mirakl/instances", "instances?*"],
        [instance, `instances/${bench.instance.id}`],
        [`${instance}/channel-mappings`, "instances/*/channel-mappings"],
        [`${instance}/schedules/${schedule?.id}`, "instances/*/schedules"],
        [`${instance}/master-data`, "instances/*/master-data?*"],
        ["/mirakl/listings", "listings?*"],
        [listing, "listings/*"],
        [`/mirakl/listings/link?id=${listing.split("/").at(-1)}`, "listings?*"],
        ["/mirakl/orders", "orders?*"],
        ["/mirakl/orders/import", "instances?*"],
        [order, "orders/*"],
        ["/mirakl/queue", "jobs?*"],
        [job, "jobs/*"],
        ["/mirakl/logs", "logs?*"],
      ]
      for (const [path, route] of failing) {
        const pattern = `**/admin/mirakl/${route}`
        await admin.goTo("/mirakl/logs?q=nothing")
        await page.route(pattern, (it) =>
          it.fulfill({ status: 500, json: { message: "Out of order" } })
        )
        await admin.jump(path)
        await seesAlert(admin, FAILED)
        await admin.sees("Out of order")
        await page.unroute(pattern)
        await page.getByRole("button", { name: "Try again" }).first().click()
        await alert(admin, FAILED).waitFor({ state: "detached" })
      }

      await page.context().clearCookies()
      await admin.jump("/mirakl/orders")
      await page.waitForURL(/\/app\/login/)
    }),
    6 * MINUTE
  )
})

/** In place of what can't be shown, and nothing that seems to load for ever. */
async function seesAlert(admin: AdminPage, text: string): Promise<void> {
  await alert(admin, text).waitFor()
  expect(await admin.page.locator('[aria-busy="true"]').count()).toBe(0)
}

function alert({ page }: AdminPage, text: string): Locator {
  return page.getByRole("alert").filter({ hasText: text }).first()
}

import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import exportSoldOutToMirakl from "../../src/subscribers/export-sold-out-to-mirakl"
import { wakeSoldOutExport } from "../../src/workflows/stock/wake-sold-out-export"
import { heardEvent } from "../fixtures/heard-event"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { StockTestBench } from "../fixtures/stock-test-bench"
import { passMinutes, tick } from "../fixtures/ticks"

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

// What wakes an export, and what none may overlook.
describeMiraklHttp((suite) => {
  let bench: StockTestBench
  const now = () => suite.simulator.control.simulation.clock.now().getTime()

  const knex = (): Knex =>
    suite.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)

  /** As if nothing had changed for an hour that a delta could find. */
  const letTimePass = async () => {
    for (const table of [
      "inventory_level",
      "product_variant",
      "product_variant_inventory_item",
      "mirakl_listing",
    ]) {
      await knex()(table).update({
        updated_at: knex().raw("now() - interval '1 hour'"),
      })
    }
  }

  /** Does something the first time that an export waits. */
  const onFirstWait = (act: () => Promise<void>) => {
    const { clock } = suite.mirakl
    let hasWaited = false
    suite.mirakl.clock = {
      now: () => clock.now(),
      sleep: async (ms, signal) => {
        await clock.sleep(ms, signal)
        if (!hasWaited) {
          hasWaited = true
          await act()
        }
      },
    }
  }

  beforeEach(async () => {
    bench = new StockTestBench(suite)
    await bench.open([
      { shop_sku: "MUG-RED", quantity: 70 },
      { shop_sku: "MUG-BLUE", quantity: 70 },
      { shop_sku: "KIT-GARDEN", quantity: 20 },
    ])
  })

  it("is 0 on Mirakl within one budget interval", async () => {
    await bench.run("export_stock")
    expect(bench.quantityOf("MUG-RED")).toBe(70)
    const soldAt = now()

    const exported = suite.admin.jobFinished()
    await bench.sellInStore("MUG-RED", 70)
    await exported

    expect(bench.quantityOf("MUG-RED")).toBe(0)
    const [, zero] = bench.sent("STO01")
    expect(Date.parse(zero?.at ?? "") - soldAt).toBeLessThanOrEqual(
      MINUTE_MS + 2_000
    )
    expect(JSON.stringify(zero?.request_body)).toContain("MUG-RED;0;;UPDATE")
    expect(JSON.stringify(zero?.request_body)).not.toContain("MUG-BLUE")
    expect(await bench.listing("MUG-RED")).toMatchObject({
      sync_status: "in_sync",
      accepted_quantity: 0,
    })
  })

  it("keeps no later file waiting with quantities that grow old", async () => {
    await bench.run("export_stock")
    suite.simulator.control.advanceTime(HOUR_MS)
    const exported = suite.admin.jobFinished()
    await bench.sellInStore("MUG-RED", 70)
    await exported

    // Mirakl allows its file only a minute later.
    await bench.run("export_stock", { mode: "full" })

    const at = (operation: string) =>
      Date.parse(bench.sent(operation).at(-1)?.at ?? "")
    expect(bench.sent("STO01")).toHaveLength(3)
    expect(at("STO01") - at("OR11")).toBeLessThan(5_000)
    expect(at("STO01")).toBeGreaterThan(
      Date.parse(bench.sent("STO01")[1]?.at ?? "") + MINUTE_MS
    )
  })

  it("wakes nothing that is not sold out, or not sold on Mirakl", async () => {
    await bench.run("export_stock")
    const before = await suite.mirakl.listMiraklJobs({})
    await bench.setStock("MUG-RED", 3)
    await bench.setStock("LAMP-OAK", 0)
    const levels = await suite.container
      .resolve(Modules.INVENTORY)
      .listInventoryLevels({})

    await Promise.all(
      levels.map(({ id }) => wakeSoldOutExport(suite.container, id))
    )

    expect(await suite.mirakl.listMiraklJobs({})).toHaveLength(before.length)
  })

  it("is 0 on Mirakl although no export was there before", async () => {
    const exported = suite.admin.jobFinished()
    await bench.sellInStore("MUG-RED", 70)
    await exported

    expect(bench.quantityOf("MUG-RED")).toBe(0)
  })

  it("does not wait until Mirakl is done with another file", async () => {
    await bench.run("export_stock")
    suite.simulator.control.advanceTime(HOUR_MS)
    suite.simulator.control.marketplace.updatePlatform({
      behaviour: { import_latency_ms: HOUR_MS },
    })
    let soldAt = 0
    onFirstWait(async () => {
      soldAt = now()
      await heardEvent(
        suite.container,
        "inventory.reservation-item.created",
        () => bench.sellInStore("MUG-RED", 70)
      )
    })

    const full = await bench.run("export_stock", { mode: "full" })

    expect(full.line("file 1")).toMatchObject({
      status: "held",
      error_code: "STOCK_IMPORT_PENDING",
    })
    const zero = bench.sent("STO01").at(-1)
    expect(JSON.stringify(zero?.request_body)).toContain("MUG-RED;0;;UPDATE")
    expect(Date.parse(zero?.at ?? "") - soldAt).toBeLessThanOrEqual(
      MINUTE_MS + 2_000
    )
  })

  it("is found however long its export had to wait", async () => {
    await bench.run("export_stock")
    await letTimePass()
    const ago = (minutes: number) =>
      knex().raw(`now() - interval '${minutes} minutes'`)
    await knex()("mirakl_instance").update({
      stock_scan: knex().raw(
        "jsonb_set(stock_scan, '{at}', to_jsonb(now() - interval '30 minutes'))"
      ),
    })
    await knex()("inventory_level")
      .where({ inventory_item_id: bench.itemOf("MUG-RED") })
      .update({
        stocked_quantity: 0,
        raw_stocked_quantity: { value: "0", precision: 20 },
        updated_at: ago(20),
      })

    const { job } = await bench.run("export_stock", { mode: "sold_out" })

    expect(job.result).toMatchObject({ exported: 1, accepted: 1 })
    expect(bench.quantityOf("MUG-RED")).toBe(0)
  })

  it("is sent again soon when Mirakl was down", async () => {
    await bench.run("export_stock")
    await suite.mirakl.updateMiraklSchedules({
      selector: { instance_id: bench.instanceId },
      data: { is_active: false },
    })
    suite.simulator.control.faults.add({
      operation: "STO01",
      kind: "status",
      status: 503,
    })
    const failed = suite.admin.jobFinished()
    await bench.sellInStore("MUG-RED", 70)
    await failed
    expect(bench.quantityOf("MUG-RED")).toBe(70)

    passMinutes(suite, 2)
    await tick(suite)

    expect(bench.quantityOf("MUG-RED")).toBe(0)
    const [job] = await suite.mirakl.listMiraklJobs({
      operation: "export_stock",
      trigger: "event",
    })
    expect(job).toMatchObject({
      status: "done",
      result: { last_retry: { mode: "sold_out", accepted: 1 } },
    })
  })

  it("looks at everything again after a level was deleted, also during an export", async () => {
    const scan = async () =>
      (await suite.mirakl.retrieveMiraklInstance(bench.instanceId)).stock_scan
    const deleteLevel = () =>
      exportSoldOutToMirakl({
        container: suite.container,
        event: {
          name: "inventory.inventory-level.deleted",
          data: { id: "ilev_gone" },
        },
        pluginOptions: {},
      })
    // During the first one ever, and during one that follows another.
    for (const deleteMeanwhile of [true, false, true]) {
      if (deleteMeanwhile) {
        onFirstWait(deleteLevel)
      }
      await bench.run("export_stock", { mode: "full" })
      expect(await scan()).toEqual(
        deleteMeanwhile
          ? { forgotten_at: expect.any(String) }
          : { at: expect.any(String), rules: expect.any(Object) }
      )
    }

    await deleteLevel()

    expect(await scan()).toEqual({ forgotten_at: expect.any(String) })
  })

  it("notices that a kit needs more of a component", async () => {
    await bench.run("export_stock")
    expect(bench.quantityOf("KIT-GARDEN")).toBe(25)
    await letTimePass()
    const kit = suite.store.variant("KIT-GARDEN")
    await heardEvent(
      suite.container,
      "LinkProductVariantInventoryItem.attached",
      () =>
        suite.http.post(
          `/admin/products/${kit.product_id}/variants/inventory-items/batch`,
          {
            update: [
              {
                variant_id: kit.id,
                inventory_item_id: bench.itemOf("POT-S"),
                required_quantity: 5,
              },
            ],
          },
          { headers: suite.store.admin.headers }
        )
    )

    await bench.run("export_stock")

    expect(bench.quantityOf("KIT-GARDEN")).toBe(10)
  })
})

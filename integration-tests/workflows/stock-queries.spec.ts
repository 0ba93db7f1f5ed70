import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { countQueries } from "../../bench/count-queries"
import type { Json } from "../fixtures/mirakl-admin-api"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { runWithLines } from "../fixtures/run-with-lines"

/** Rows that a file has, or that are listed at once. */
const CHUNK = 10_000
/** Rows that a statement reads of a whole catalogue. */
const SLICE = 2_500
/** What the renewal of leases and the like may add. */
const NOISE = 8
const DAY_MS = 24 * 3600_000

// Not how long it takes, but how often the database is asked.
describeMiraklHttp((suite) => {
  const knex = (): Knex =>
    suite.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)

  /** An instance with so many offers, each with a variant of its SKU. */
  const connectLarge = async (offers: number) => {
    suite.simulator.control.reset("large", { offers, orders: 0 })
    const { id } = await suite.connect({ unmanaged_quantity: 5 })
    await knex()("product_variant").where("sku", "like", "LRG-%").delete()
    await knex().raw(
      `insert into product_variant (id, title, sku, manage_inventory)
       select 'variant_' || n, 'Any', 'LRG-' || lpad(n::text, 7, '0'), false
         from generate_series(1, ?::int) as n`,
      [offers]
    )
    return id
  }

  /** As an import leaves them, without one. */
  const list = (id: string, offers: number) =>
    knex().raw(
      `insert into mirakl_listing
         (id, instance_id, offer_id, shop_sku, active, link_status, link_source, variant_id)
       select 'mirlst_' || n, ?, (999999 + n)::text, 'LRG-' || lpad(n::text, 7, '0'),
              true, 'linked', 'sku', 'variant_' || n
         from generate_series(1, ?::int) as n`,
      [id, offers]
    )

  const queriesOf = async (id: string, type: string, params: Json = {}) => {
    suite.simulator.control.advanceTime(DAY_MS)
    let result: Json | null = null
    const queries = await countQueries(async () => {
      const { job } = await runWithLines(suite, id, { type, params })
      expect(job.status).toBe("done")
      result = job.result
    })
    return { queries, result }
  }

  it("exports stock in queries by the chunk, not by the listing", async () => {
    const counts: number[] = []
    for (const offers of [500, 8 * SLICE + 500]) {
      const id = await connectLarge(offers)
      await list(id, offers)

      const full = await queriesOf(id, "export_stock", { mode: "full" })
      expect(full.result).toMatchObject({ exported: offers, accepted: offers })
      counts.push(full.queries)
      await knex()("mirakl_listing").delete()
      await knex()("mirakl_instance")
        .where({ id })
        .update({ status: "archived" })
    }
    const [few = 0, many = 0] = counts

    // Eight more slices: where each ends, a statement in a transaction of its own
    // with its settings, and a note of what they change.
    expect(many - few).toBeLessThanOrEqual(8 * 6 + NOISE)
  })

  it("reads orders before each of its files, and sends first what sold out during the one before", async () => {
    const offers = 2 * CHUNK + 500
    const id = await connectLarge(offers)
    await list(id, offers)
    suite.mirakl.stockFileRows = CHUNK
    const { clock } = suite.mirakl
    const soldOut = ["LRG-0000007", "LRG-0000009"]
    const waiting = [...soldOut]
    suite.mirakl.clock = {
      now: () => clock.now(),
      sleep: async (ms, signal) => {
        await clock.sleep(ms, signal)
        const files = suite.simulator.control.journal.list({
          operation: "STO01",
        })
        // The first file, and the one after the first zero, are on their way.
        if (files.length === 1 + 2 * (soldOut.length - waiting.length)) {
          await knex()("product_variant")
            .where({ sku: waiting.shift() ?? "" })
            .update({ manage_inventory: true, updated_at: knex().fn.now() })
        }
      },
    }

    const { job, lines } = await runWithLines(suite, id, {
      type: "export_stock",
    })
    suite.mirakl.stockFileRows = 100_000

    expect(job.status).toBe("done")
    expect(lines.map(({ key, data }) => [key, data])).toEqual(
      [
        ["file 1", CHUNK],
        ["file 2", CHUNK],
        ["file 3", 500],
        ["sold out 1", 1],
        ["sold out 2", 1],
      ].map(([key, rows]) => [key, expect.objectContaining({ rows })])
    )
    const calls = suite.simulator.control.journal
      .list()
      .filter(({ operation }) => ["OR11", "STO01"].includes(operation ?? ""))
    expect(calls.map(({ operation }) => operation)).toEqual([
      ...["OR11", "STO01", "STO01"],
      ...["OR11", "STO01", "STO01"],
      ...["OR11", "STO01"],
    ])
    expect(
      soldOut.map(
        (sku) => suite.simulator.control.offers.get(2000, sku).quantity
      )
    ).toEqual([0, 0])
  })

  it("reads a catalogue and proves it in queries by the page and the chunk", async () => {
    const counts: { first: number; again: number; proof: number }[] = []
    for (const offers of [2_000, 4_000]) {
      const id = await connectLarge(offers)
      const first = await queriesOf(id, "import_listings")
      expect(first.result).toMatchObject({ created: offers, linked: offers })
      await queriesOf(id, "export_stock")
      const again = await queriesOf(id, "import_listings", { mode: "full" })
      expect(again.result).toMatchObject({ created: 0 })
      const proof = await queriesOf(id, "reconcile_listings", { mode: "full" })
      expect(proof.result).toMatchObject({ compared: offers, equal: offers })
      counts.push({
        first: first.queries,
        again: again.queries,
        proof: proof.queries,
      })
      await knex()("mirakl_listing").delete()
      await knex()("mirakl_instance")
        .where({ id })
        .update({ status: "archived" })
    }
    const [few, many] = counts
    const more = (what: "first" | "again" | "proof") =>
      (many?.[what] ?? 0) - (few?.[what] ?? 0)

    // The records of 2,000 more offers come in twenty pages (OF21), also those
    // that each reading of everything refreshes.
    for (const what of ["first", "again", "proof"] as const) {
      expect([what, more(what) <= 20 * 4 + NOISE]).toEqual([what, true])
    }
  })

  it("lists a page in as many queries, however many rows it has", async () => {
    const id = await connectLarge(300)
    await list(id, 300)
    await knex().raw(
      `insert into mirakl_job (id, instance_id, operation, correlation_id)
       select 'mirjob_' || n, ?, 'sweep_orders', 'cor' from generate_series(1, 300) as n`,
      [id]
    )
    await knex().raw(
      `insert into mirakl_job_line (id, job_id, key)
       select 'mirjl_' || n, 'mirjob_1', n::text from generate_series(1, 300) as n`
    )
    await knex().raw(
      `insert into mirakl_log (id, instance_id, outcome, message)
       select 'mirlog_' || n, ?, 'success', 'Called.' from generate_series(1, 300) as n`,
      [id]
    )
    await knex().raw(
      `insert into mirakl_order
         (id, instance_id, shop_key, mirakl_order_id, commercial_id, mirakl_state,
          currency_code, tax_mode, mirakl_created_at, mirakl_updated_at)
       select 'mirord_' || n, ?, 'large/2000', n::text, n::text, 'SHIPPING', 'eur',
              'TAX_INCLUDED', now(), now() from generate_series(1, 300) as n`,
      [id]
    )
    for (const path of [
      "listings",
      "orders",
      "jobs",
      "jobs/mirjob_1/lines",
      "logs",
    ]) {
      const queriesFor = (limit: number) =>
        countQueries(async () => {
          const { status, data } = await suite.admin.get(
            `${path}?limit=${limit}`
          )
          expect([path, status, data.limit]).toEqual([path, 200, limit])
        })
      await queriesFor(1)
      const few = await queriesFor(2)
      const many = await queriesFor(300)

      expect([path, many <= few + 1]).toEqual([path, true])
      expect(many).toBeLessThanOrEqual(12)
    }
  })
})

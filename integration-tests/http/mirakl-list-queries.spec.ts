import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { apiRoutes } from "../fixtures/api-routes"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { statementsAbout } from "../fixtures/query-plans"

const FEW = 10
const MANY = 200
/** What the id in a path stands for. */
const IDS: Record<string, string> = {
  instances: "mirin_1",
  jobs: "mirjob_1",
  listings: "mirlst_1",
  orders: "mirord_1",
}
/** The work that goes on meanwhile in the background only ever adds to a count. */
const TRIES = 3

// One row of each list; what is not given has its default.
const ROWS: Record<string, string> = {
  mirakl_instance: `(id, name, marketplace_url, host, shop_id, api_key_ciphertext, api_key_last4)
    select 'mirin_' || n, 'Shop ' || n, 'https://big.example', 'big.example', n::text, 'x', 'x'`,
  mirakl_order: `(id, instance_id, shop_key, mirakl_order_id, commercial_id, mirakl_state,
      currency_code, tax_mode, mirakl_created_at, mirakl_updated_at)
    select 'mirord_' || n, 'mirin_' || n, 'big/1', 'M' || n, 'M' || n, 'CLOSED',
      'eur', 'TAX_INCLUDED', now(), now()`,
  mirakl_order_line: `(id, binding_id, mirakl_line_id, mirakl_state, offer_sku, quantity,
      unit_price, raw_unit_price, price, raw_price, shipping_price, raw_shipping_price)
    select 'mirol_' || n, 'mirord_' || n, '1', 'CLOSED', 'A', 1,
      1, '{"value":"1"}', 1, '{"value":"1"}', 0, '{"value":"0"}'`,
  mirakl_listing: `(id, instance_id, offer_id, shop_sku, link_status, variant_id)
    select 'mirlst_' || n, 'mirin_1', n::text, 'SKU-' || n, 'linked', 'variant_' || n`,
  mirakl_job: `(id, instance_id, operation, status, correlation_id)
    select 'mirjob_' || n, 'mirin_' || n, 'export_stock', 'done', 'cor_' || n`,
  mirakl_job_line: `(id, job_id, key, reference_type, reference_id)
    select 'mirjl_' || n, 'mirjob_1', 'line ' || n, 'mirakl_order', 'mirord_' || n`,
  mirakl_log: `(id, instance_id, kind, level, outcome, message, reference_type, reference_id)
    select 'mirlog_' || n, 'mirin_1', 'change', 'success', 'success', 'Done.',
      case when n % 2 = 0 then 'mirakl_order' else 'mirakl_listing' end,
      case when n % 2 = 0 then 'mirord_1' else 'mirlst_1' end`,
  mirakl_master_data: `(id, instance_id, kind, code, label)
    select 'mirmd_' || n, 'mirin_1', 'carrier', n::text, n::text`,
  mirakl_schedule: `(id, instance_id, operation, interval_minutes, is_active)
    select 'mirsch_' || n, 'mirin_1', 'operation_' || n, 60, false`,
  mirakl_carrier_mapping: `(id, instance_id, provider_id) select 'mircam_' || n, 'mirin_1', n::text`,
  mirakl_channel_mapping: `(id, instance_id, channel_code) select 'mirchm_' || n, 'mirin_1', n::text`,
  mirakl_country_mapping: `(id, instance_id, label, country_code)
    select 'mircom_' || n, 'mirin_1', n::text, 'fr'`,
  mirakl_workflow_rule: `(id, instance_id, payment_type) select 'mirwfr_' || n, 'mirin_1', n::text`,
}

describeMiraklHttp((suite) => {
  const fill = async (from: number, to: number) => {
    const knex = suite.container.resolve<Knex>(
      ContainerRegistrationKeys.PG_CONNECTION
    )
    for (const [table, row] of Object.entries(ROWS)) {
      // Each timeline has half of the log.
      const size = table === "mirakl_log" ? 2 : 1
      await knex.raw(
        `insert into ${table} ${row} from generate_series(?::int, ?::int) as n`,
        [from * size - size + 1, to * size]
      )
    }
  }

  /** The rows that a list answers with, and the fewest statements that it takes. */
  const measure = async (path: string) => {
    let rows = 0
    const counts: number[] = []
    for (let tries = 0; tries < TRIES; tries += 1) {
      const sent = await statementsAbout("", async () => {
        const { status, data } = await suite.admin.get(path)
        expect([path, status]).toEqual([path, 200])
        rows = Object.values(data).find(Array.isArray)?.length ?? 0
      })
      counts.push(sent.length)
    }
    return { rows, statements: Math.min(...counts) }
  }

  const lists = apiRoutes()
    .filter(({ method, query }) => method === "get" && query.includes("limit"))
    .map(({ path }) =>
      path.replace("{id}", IDS[path.split("/")[0] ?? ""] ?? "")
    )
    .flatMap((path) =>
      path === "listings"
        ? [`${path}?limit=1000`, `${path}?limit=1000&with_stock=true`]
        : [`${path}?limit=1000`]
    )

  it("answers each list with as many statements for two hundred rows as for ten", async () => {
    expect(lists.length).toBeGreaterThan(10)
    await fill(1, FEW)
    const few = new Map<string, number>()
    for (const path of lists) {
      const { rows, statements } = await measure(path)
      expect([path, rows]).toEqual([
        path,
        path.startsWith("logs") ? 2 * FEW : FEW,
      ])
      few.set(path, statements)
    }
    await fill(FEW + 1, MANY)
    for (const path of lists) {
      const { rows, statements } = await measure(path)
      expect([path, rows]).toEqual([
        path,
        path.startsWith("logs") ? 2 * MANY : MANY,
      ])
      expect([path, statements]).toEqual([path, few.get(path)])
    }
  })

  it("counts what it should: one that asks for each row would be seen", async () => {
    await fill(1, FEW)
    const sent = await statementsAbout("mirakl_listing", async () => {
      for (let n = 1; n <= FEW; n += 1) {
        await suite.admin.get(`listings/mirlst_${n}`)
      }
    })
    expect(sent.length).toBeGreaterThanOrEqual(FEW)
  })
})

import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { Client } from "pg"
import { MIRAKL_MODULE } from ".."
import type { MiraklModuleService } from "../service"

const LISTINGS = 60_000
const INSTANCE = "mirin_big"

type Statement = { text: string; values: unknown[] }

/** What some work sends to the database. */
async function statementsOf(work: () => Promise<unknown>) {
  const sent: Statement[] = []
  const prototype = Client.prototype as {
    query: (...args: unknown[]) => unknown
  }
  const { query } = prototype
  prototype.query = function (...args: unknown[]) {
    const [given, values] = args as [string | Statement, unknown[]?]
    sent.push(
      typeof given === "string"
        ? { text: given, values: values ?? [] }
        : { text: given.text, values: given.values ?? values ?? [] }
    )
    return query.apply(this, args)
  }
  try {
    await work()
  } finally {
    prototype.query = query
  }
  return sent.filter(({ text }) => text.includes("mirakl_listing"))
}

// No clock: what counts is how PostgreSQL looks for the rows of a page.
moduleIntegrationTestRunner<MiraklModuleService>({
  moduleName: MIRAKL_MODULE,
  resolve: path.resolve(__dirname, ".."),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const seed = async () => {
      const manager = MikroOrmWrapper.forkManager()
      await manager.execute(
        `insert into mirakl_instance
           (id, name, marketplace_url, host, api_key_ciphertext, api_key_last4)
         values (?, 'Big', 'https://big.example', 'big.example', 'x', 'x')`,
        [INSTANCE]
      )
      await manager.execute(
        `insert into mirakl_listing
           (id, instance_id, offer_id, shop_sku, product_sku, title, ean, upc,
            category_code, state_code, channels, active, removed_at,
            link_status, sync_status, variant_id, enriched_at, created_at,
            updated_at)
         select 'mirlst_' || lpad(n::text, 8, '0'), ?, n::text, 'SKU-' || n,
                'MKP-' || n, 'Title ' || n, 'E' || n, 'U' || n,
                case when n % 500 = 0 then 'rare' else 'common' end,
                case when n % 500 = 0 then 'rare' else '11' end,
                case when n % 500 = 0 then array['RARE'] else array['FR'] end,
                n % 200 <> 0, case when n % 300 = 0 then now() end,
                case when n % 400 = 0 then 'ambiguous' else 'linked' end,
                case when n % 400 = 0 then 'rejected' else 'in_sync' end,
                'variant_' || n, case when n % 500 <> 0 then now() end,
                timestamp '2026-01-01' + n * interval '1 minute',
                timestamp '2026-01-01' + n * interval '1 minute'
           from generate_series(1, ?::int) as n`,
        [INSTANCE, LISTINGS]
      )
      await manager.execute("vacuum analyze mirakl_listing")
    }

    const plansOf = async (
      filters: Record<string, unknown>,
      order: Record<string, "ASC" | "DESC"> = {}
    ) => {
      const statements = await statementsOf(() =>
        service.listAndCountMiraklListings(filters, {
          take: 50,
          order: { ...order, id: order.id ?? "DESC" },
        })
      )
      const client = new Client({
        connectionString: MikroOrmWrapper.getOrm().config.get("clientUrl"),
      })
      await client.connect()
      const plans: { text: string; plan: string }[] = []
      for (const { text, values } of statements) {
        const { rows } = await client.query(
          `explain (format json) ${text}`,
          values
        )
        plans.push({ text, plan: JSON.stringify(rows) })
      }
      await client.end()
      return {
        pages: plans.filter(({ text }) => /limit/i.test(text)),
        counts: plans.filter(({ text }) => !/limit/i.test(text)),
      }
    }

    describe("a list of very many listings", () => {
      it("finds what a filter asks for through an index", async () => {
        await seed()
        const narrow = {
          $gte: new Date("2026-01-10T00:00:00Z"),
          $lt: new Date("2026-01-10T01:00:00Z"),
        }
        const filters = [
          { link_status: ["ambiguous"] },
          { link_status: ["ambiguous"], instance_id: INSTANCE },
          { sync_status: ["rejected"] },
          { active: false },
          { channels: { $overlap: ["RARE"] } },
          { variant_id: "variant_7" },
          { shop_sku: ["SKU-7", "SKU-8"] },
          { instance_id: INSTANCE, shop_sku: "SKU-7" },
          { product_sku: "MKP-7" },
          { offer_id: "7" },
          { ean: "E7" },
          { state_code: "rare" },
          { category_code: "rare" },
          { removed_at: { $ne: null } },
          { created_at: narrow },
          { updated_at: narrow },
        ]
        for (const filter of filters) {
          const { pages, counts } = await plansOf(filter)
          const seen = [...pages, ...counts].map(({ plan }) =>
            plan.includes("Seq Scan")
          )
          expect([filter, seen]).toEqual([filter, seen.map(() => false)])
          expect(seen.length).toBeGreaterThan(0)
        }
        const orders = ["id", "shop_sku", "title", "created_at", "updated_at"]
        for (const field of orders) {
          for (const filter of [{}, { instance_id: INSTANCE }]) {
            for (const direction of ["ASC", "DESC"] as const) {
              const { pages } = await plansOf(filter, { [field]: direction })
              expect([
                field,
                pages.some(({ plan }) => plan.includes("Seq Scan")),
              ]).toEqual([field, false])
              expect(pages.length).toBeGreaterThan(0)
            }
          }
        }
      })
    })
  },
})

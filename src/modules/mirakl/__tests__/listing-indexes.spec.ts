import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { plansAbout } from "../../../../integration-tests/fixtures/query-plans"
import { searchFilter } from "../../../api/admin/mirakl/search-filter"
import { MIRAKL_MODULE } from ".."
import type { ExportedListingRecord } from "../../../mapping/listing/listing-record"
import type { MiraklModuleService } from "../service"

const LISTINGS = Number(process.env.MIRAKL_MANY_LISTINGS ?? 60_000)
const INSTANCE = "mirin_big"

// No clock: what counts is how PostgreSQL looks for the rows of a page.
moduleIntegrationTestRunner<MiraklModuleService>({
  moduleName: MIRAKL_MODULE,
  resolve: path.resolve(__dirname, ".."),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const connect = () =>
      MikroOrmWrapper.forkManager().execute(
        `insert into mirakl_instance
           (id, name, marketplace_url, host, api_key_ciphertext, api_key_last4)
         values (?, 'Big', 'https://big.example', 'big.example', 'x', 'x')`,
        [INSTANCE]
      )

    const seed = async () => {
      await connect()
      const manager = MikroOrmWrapper.forkManager()
      await manager.execute(
        `insert into mirakl_listing
           (id, instance_id, offer_id, shop_sku, product_sku, title, ean, upc,
            category_code, state_code, channels, active, removed_at,
            link_status, sync_status, variant_id, enriched_at, created_at,
            updated_at, link_source, stock_problem, drift_cause)
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
                timestamp '2026-01-01' + n * interval '1 minute',
                case when n % 700 = 0 then 'manual' when n % 701 = 0 then 'barcode'
                     else 'sku' end,
                case when n % 600 = 0 then 'OVERSOLD' end,
                case when n % 800 = 0 then 'LATE' end
           from generate_series(1, ?::int) as n`,
        [INSTANCE, LISTINGS]
      )
      await manager.execute("vacuum analyze mirakl_listing")
    }

    const plansOf = async (
      filters: Record<string, unknown>,
      order: Record<string, "ASC" | "DESC"> = {}
    ) => {
      const plans = await plansAbout(
        MikroOrmWrapper.getOrm().config.get("clientUrl"),
        "mirakl_listing",
        () =>
          service.listAndCountMiraklListings(filters, {
            take: 50,
            order: { ...order, id: order.id ?? "DESC" },
          })
      )
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
          { link_source: ["manual"] },
          { link_source: ["barcode"] },
          { stock_problem: ["OVERSOLD"] },
          { drift_cause: ["LATE"] },
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
          searchFilter("SKU-777", {
            prefix: ["shop_sku", "product_sku", "title", "ean"],
            exact: ["offer_id"],
          }),
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

      // The first import outruns the statistics: an index of the instance's
      // rows looks as good as that of the SKU, and would read all of them for
      // each row that is stored.
      it("looks for SKUs through their index also before there are statistics", async () => {
        const manager = MikroOrmWrapper.forkManager()
        await connect()
        // The columns of the store's own that linking reads.
        await manager.execute(
          `create table product_variant (id text primary key, sku text, barcode text,
             ean text, upc text, product_id text, deleted_at timestamptz)`
        )
        await manager.execute(
          "alter table mirakl_listing set (autovacuum_enabled = off)"
        )
        await manager.execute(
          "delete from pg_statistic where starelid = 'mirakl_listing'::regclass"
        )
        await manager.execute(
          `insert into mirakl_listing (id, instance_id, offer_id, shop_sku)
           select 'mirlst_' || n, ?, n::text, 'SKU-' || n
             from generate_series(1, 5000) as n`,
          [INSTANCE]
        )
        const plans = await plansAbout(
          MikroOrmWrapper.getOrm().config.get("clientUrl"),
          "mirakl_listing",
          () => service.listings.storeExported(INSTANCE, [record])
        )
        await manager.execute("drop table product_variant")

        expect(plans).toHaveLength(1)
        const [{ plan } = { plan: "" }] = plans
        expect(plan).toContain("IDX_mirakl_listing_shop_sku")
        expect(plan).toContain("IDX_mirakl_listing_offer_id")
        expect(plan).not.toContain("IDX_mirakl_listing_instance_id")
        expect(plan).not.toMatch(
          /"Node Type":"Seq Scan"[^{}]*"Relation Name":"mirakl_listing"/
        )
      })
    })
  },
})

const record: ExportedListingRecord = {
  offer_id: "7",
  shop_sku: "SKU-7",
  product_sku: "MKP-7",
  description: null,
  state_code: "11",
  logistic_class_code: null,
  shipping_zone_code: null,
  shipping_type_code: null,
  channels: [],
  price: 5,
  currency_code: "eur",
  mirakl_quantity: 3,
  active: true,
  min_order_quantity: null,
  max_order_quantity: null,
  package_quantity: null,
  lead_time_days: null,
  mirakl_updated_at: null,
}

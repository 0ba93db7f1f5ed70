import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { plansAbout } from "../../../../integration-tests/fixtures/query-plans"
import { searchFilter } from "../../../api/admin/mirakl/search-filter"
import { MIRAKL_MODULE } from ".."
import type { MiraklModuleService } from "../service"

// MIRAKL_MANY_ORDERS=100000 MIRAKL_MANY_LOGS=1000000 for the size of a large shop.
const ORDERS = Number(process.env.MIRAKL_MANY_ORDERS ?? 20_000)
const LOGS = Number(process.env.MIRAKL_MANY_LOGS ?? 30_000)
const INSTANCE = "mirin_big"

const rare = "n % 500 = 0"
const moment = "timestamp '2026-01-01' + n * interval '1 minute'"
const narrow = {
  $gte: new Date("2026-01-10T00:00:00Z"),
  $lt: new Date("2026-01-10T01:00:00Z"),
}

/** A list of the API: the table behind it, and what it can be asked for. */
type List = {
  table: string
  seed: string
  rows: number
  list: (
    service: MiraklModuleService
  ) => (filters: object, config: object) => Promise<unknown>
  scope?: Record<string, unknown>
  filters: Record<string, unknown>[]
  sorts: string[]
  /** What the admin offers as a view: filters in another order than by id. */
  views?: [filter: Record<string, unknown>, order: Record<string, string>][]
}

const LISTS: List[] = [
  {
    table: "mirakl_order",
    rows: ORDERS,
    seed: `insert into mirakl_order
        (id, instance_id, shop_key, mirakl_order_id, commercial_id, mirakl_state,
         status, held_reason, channel_code, currency_code, tax_mode, has_incident,
         flags, order_id, shipping_deadline, imported_at, mirakl_created_at,
         mirakl_updated_at, created_at, updated_at)
      select 'mirord_' || n, '${INSTANCE}', 'big/2000', 'M' || n || '-A', 'M' || n,
             case when ${rare} then 'REFUSED' else 'CLOSED' end,
             case when ${rare} then 'held' else 'imported' end,
             case when ${rare} then 'UNKNOWN_SKU' end,
             case when ${rare} then 'RARE' else 'FR' end,
             case when ${rare} then 'sek' else 'eur' end, 'TAX_INCLUDED', ${rare},
             case when ${rare} then '{"SHORT_STOCK": {}}'::jsonb end, 'order_' || n,
             ${moment}, ${moment}, ${moment}, ${moment}, ${moment}, ${moment}
        from generate_series(1, ?::int) as n`,
    list: (service) => service.listAndCountMiraklOrders.bind(service),
    filters: [
      { id: ["mirord_7"] },
      searchFilter("M777", { prefix: ["mirakl_order_id", "commercial_id"] }),
      { instance_id: INSTANCE, status: ["held"] },
      { status: ["held"] },
      { mirakl_state: ["REFUSED"] },
      { held_reason: ["UNKNOWN_SKU"] },
      { channel_code: ["RARE"] },
      { currency_code: ["sek"] },
      { has_incident: true },
      { flags: { $ne: null } },
      { order_id: ["order_7"] },
      { mirakl_order_id: ["M7-A"] },
      { commercial_id: ["M7"] },
      { mirakl_created_at: narrow },
      { mirakl_updated_at: narrow },
      { shipping_deadline: narrow },
      { imported_at: narrow },
      { created_at: narrow },
      { updated_at: narrow },
    ],
    sorts: [
      "id",
      "mirakl_order_id",
      "mirakl_created_at",
      "mirakl_updated_at",
      "shipping_deadline",
      "imported_at",
      "created_at",
      "updated_at",
    ],
    views: [
      [{ mirakl_state: ["REFUSED"] }, { mirakl_created_at: "ASC" }],
      [
        { status: ["held"], mirakl_state: ["REFUSED"] },
        { shipping_deadline: "ASC" },
      ],
      [{ status: ["held", "failed"] }, { mirakl_created_at: "DESC" }],
      [{ flags: { $ne: null } }, { mirakl_created_at: "DESC" }],
      [{ has_incident: true }, { mirakl_created_at: "DESC" }],
    ],
  },
  {
    table: "mirakl_job",
    rows: ORDERS,
    seed: `insert into mirakl_job
        (id, instance_id, operation, trigger, status, dry_run, correlation_id,
         schedule_id, started_at, finished_at, created_at, updated_at)
      select 'mirjob_' || n, '${INSTANCE}',
             case when ${rare} then 'import_master_data' else 'export_stock' end,
             case when ${rare} then 'manual' else 'schedule' end,
             case when ${rare} then 'failed' else 'done' end, ${rare}, 'cor_' || n,
             case when ${rare} then 'mirsch_rare' else 'mirsch_1' end,
             ${moment}, ${moment}, ${moment}, ${moment}
        from generate_series(1, ?::int) as n`,
    list: (service) => service.listAndCountMiraklJobs.bind(service),
    filters: [
      { id: ["mirjob_7"] },
      { instance_id: INSTANCE, operation: ["import_master_data"] },
      { operation: ["import_master_data"] },
      { trigger: ["manual"] },
      { status: ["failed"] },
      { dry_run: true },
      { schedule_id: ["mirsch_rare"] },
      { correlation_id: ["cor_7"] },
      { started_at: narrow },
      { finished_at: narrow },
      { created_at: narrow },
      { updated_at: narrow },
    ],
    sorts: ["id", "created_at", "started_at", "finished_at", "updated_at"],
    views: [[{ status: ["failed", "partial"] }, { created_at: "DESC" }]],
  },
  {
    table: "mirakl_job_line",
    rows: ORDERS,
    seed: `insert into mirakl_job_line
        (id, job_id, key, status, error_code, reference_type, reference_id,
         created_at, updated_at)
      select 'mirjl_' || n, case when n % 100 = 0 then 'mirjob_1' else 'mirjob_2' end,
             'line ' || n,
             case when ${rare} then 'failed' else 'done' end,
             case when ${rare} then 'UNKNOWN_SKU' end, 'mirakl_order', 'mirord_' || n,
             ${moment}, ${moment}
        from generate_series(1, ?::int) as n`,
    list: (service) => service.listAndCountMiraklJobLines.bind(service),
    scope: { job_id: "mirjob_1" },
    filters: [
      {},
      { id: ["mirjl_100"] },
      { status: ["failed"] },
      { key: ["line 100"] },
      { error_code: ["UNKNOWN_SKU"] },
      { reference_type: ["mirakl_order"], reference_id: ["mirord_100"] },
    ],
    sorts: ["id", "key", "created_at"],
  },
  {
    table: "mirakl_log",
    rows: LOGS,
    seed: `insert into mirakl_log
        (id, instance_id, kind, level, outcome, operation, mirakl_operation,
         message, error_code, job_id, job_line_id, correlation_id, actor_id,
         reference_type, reference_id, created_at, updated_at)
      select 'mirlog_' || n, '${INSTANCE}',
             case when ${rare} then 'run' else 'call' end,
             case when ${rare} then 'error' else 'all' end,
             case when ${rare} then 'error' else 'success' end,
             case when ${rare} then 'import_master_data' else 'export_stock' end,
             case when ${rare} then 'A01' else 'STO01' end, 'Called.',
             case when ${rare} then 'WRONG_KEY' end, 'mirjob_' || n / 10,
             case when ${rare} then 'mirjl_' || n end, 'cor_' || n / 10,
             case when ${rare} then 'user_1' end, 'mirakl_listing', 'mirlst_' || n,
             ${moment}, ${moment}
        from generate_series(1, ?::int) as n`,
    list: (service) => service.listAndCountMiraklLogs.bind(service),
    filters: [
      { id: ["mirlog_7"] },
      searchFilter("A01", {
        exact: [
          "mirakl_operation",
          "operation",
          "error_code",
          "correlation_id",
          "job_id",
          "reference_id",
        ],
      }),
      { instance_id: INSTANCE, created_at: narrow },
      { kind: ["run"] },
      { level: ["error"] },
      { outcome: ["error"] },
      { operation: ["import_master_data"] },
      { mirakl_operation: ["A01"] },
      { error_code: ["WRONG_KEY"] },
      { job_id: ["mirjob_7"] },
      { job_line_id: ["mirjl_500"] },
      { correlation_id: ["cor_7"] },
      { actor_id: ["user_1"] },
      { reference_type: ["mirakl_listing"], reference_id: ["mirlst_7"] },
      { reference_id: ["mirlst_7"] },
      { created_at: narrow },
    ],
    sorts: ["id", "created_at"],
  },
]

// As the lists of the API ask: a page of fifty, sorted, and the count of all.
moduleIntegrationTestRunner<MiraklModuleService>({
  moduleName: MIRAKL_MODULE,
  resolve: path.resolve(__dirname, ".."),
  testSuite: ({ service, MikroOrmWrapper }) => {
    beforeEach(async () => {
      const manager = MikroOrmWrapper.forkManager()
      await manager.execute(
        `insert into mirakl_instance
           (id, name, marketplace_url, host, api_key_ciphertext, api_key_last4)
         values (?, 'Big', 'https://big.example', 'big.example', 'x', 'x')`,
        [INSTANCE]
      )
      await manager.execute(
        `insert into mirakl_job (id, instance_id, operation, correlation_id)
         select 'mirjob_' || n, ?, 'export_stock', 'cor_0'
           from generate_series(1, 2) as n`,
        [INSTANCE]
      )
    })

    it.each(LISTS)(
      "finds what the list of $table is asked for through an index",
      async ({ table, seed, rows, list, scope, filters, sorts, views }) => {
        const manager = MikroOrmWrapper.forkManager()
        await manager.execute("delete from mirakl_job where ? = 'mirakl_job'", [
          table,
        ])
        await manager.execute(seed, [rows])
        await manager.execute(`vacuum analyze ${table}`)
        const isScanned = async (
          filter: object,
          order: object,
          what: RegExp
        ) => {
          const plans = await plansAbout(
            MikroOrmWrapper.getOrm().config.get("clientUrl"),
            table,
            () => list(service)({ ...filter, ...scope }, { take: 50, order })
          )
          const asked = plans.filter(({ text }) => what.test(text))
          expect(asked.length).toBeGreaterThan(0)
          return asked.some(({ plan }) => plan.includes("Seq Scan"))
        }

        for (const filter of filters) {
          const seen = await isScanned(filter, { id: "DESC" }, /./)
          expect([filter, seen]).toEqual([filter, false])
        }
        for (const [filter, order] of views ?? []) {
          const seen = await isScanned(filter, { ...order, id: "DESC" }, /./)
          expect([filter, order, seen]).toEqual([filter, order, false])
        }
        for (const field of sorts) {
          for (const direction of ["ASC", "DESC"]) {
            const order = { [field]: direction, id: direction }
            const seen = await isScanned({}, order, /limit/i)
            expect([field, seen]).toEqual([field, false])
          }
        }
      }
    )
  },
})

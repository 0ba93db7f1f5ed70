import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { MIRAKL_MODULE } from ".."
import type { MiraklModuleService } from "../service"

type Statements = {
  execute<Rows>(sql: string, parameters?: unknown[]): Promise<Rows>
}

// Two statements that write the same listings in different orders wait for each
// other, and PostgreSQL ends one of them.
moduleIntegrationTestRunner<MiraklModuleService>({
  moduleName: MIRAKL_MODULE,
  resolve: path.resolve(__dirname, ".."),
  testSuite: ({ service, MikroOrmWrapper }) => {
    it("says a statement again that PostgreSQL ended because of another", async () => {
      const { id: instance_id } = await service.createMiraklInstances({
        name: "Deadlocks",
        marketplace_url: "https://deadlocks.example",
        host: "deadlocks.example",
        api_key_ciphertext: "sealed",
        api_key_last4: "0000",
      })
      const [one, other] = await service.createMiraklListings(
        ["1", "2"].map((offer_id) => ({
          instance_id,
          offer_id,
          shop_sku: `SKU-${offer_id}`,
        }))
      )
      const ids = [one?.id ?? "", other?.id ?? ""]
      const touch = "update mirakl_listing set title = 'Touched' where id = ?"
      const observer = MikroOrmWrapper.forkManager() as unknown as Statements

      let staged: Promise<void> | undefined
      await MikroOrmWrapper.forkManager().transactional(async (em) => {
        const transaction = em as unknown as Statements
        // The other one is to be ended.
        await transaction.execute("set local deadlock_timeout = '1min'")
        await transaction.execute(touch, [ids[1]])
        staged = service.stock.stage(
          { instance_id, exported_at: new Date() },
          ids.map((id) => ({ id, quantity: 7 }))
        )
        await untilWaiting(observer)
        await transaction.execute(touch, [ids[0]])
      })
      await staged

      const listings = await service.listMiraklListings({ id: ids })
      expect(listings.map((it) => [it.title, it.exported_quantity])).toEqual([
        ["Touched", 7],
        ["Touched", 7],
      ])
    })
  },
})

/** Until a statement waits for a row. */
async function untilWaiting(database: Statements): Promise<void> {
  let waiting = 0
  while (!waiting) {
    const rows = await database.execute<{ waiting: number }[]>(
      `select count(*)::int as waiting from pg_locks where not granted`
    )
    waiting = rows[0]?.waiting ?? 0
  }
}

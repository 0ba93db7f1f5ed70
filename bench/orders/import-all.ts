import { Modules } from "@medusajs/framework/utils"
import { startMiraklOperationWorkflow } from "../../src/workflows/job"
import type { Bench } from "../bench"
import type { BenchSimulator } from "../bench-simulator"
import { BENCH_PRODUCTS } from "../bench-products"

const SHOP_ID = 2000
const ORDERS_PER_CALL = 1000

/** Places orders of the bench's products on a marketplace. */
export async function stockMarketplace(
  { control }: BenchSimulator,
  name: string,
  orders: number
): Promise<void> {
  await control(
    "POST",
    `shops/${SHOP_ID}/offers`,
    BENCH_PRODUCTS.map(({ sku, price }) => ({
      shop_sku: sku,
      price,
      quantity: 1_000_000,
    }))
  )
  for (let placed = 0; placed < orders; placed += ORDERS_PER_CALL) {
    await control("POST", "orders/random", {
      shop_id: SHOP_ID,
      seed: placed + 1,
      count: Math.min(ORDERS_PER_CALL, orders - placed),
      prefix: `${name}${placed}`,
    })
  }
}

/** Runs the operation to its end: what is new, or all that was placed since a moment. */
export async function importAll(
  { container, instance, mirakl }: Bench,
  from?: Date
): Promise<void> {
  const eventBus = container.resolve(Modules.EVENT_BUS)
  const finished = new Promise<void>((resolve) => {
    eventBus.subscribe("mirakl-job.finished", () => {
      resolve()
      return Promise.resolve()
    })
  })
  const { result: started } = await startMiraklOperationWorkflow(container).run(
    {
      input: {
        instance_id: instance.id,
        operation: "import_orders",
        trigger: "manual",
        params: from ? { from: from.toISOString() } : {},
      },
    }
  )
  await finished
  const job = await mirakl.retrieveMiraklJob(started.id)
  if (job.status !== "done") {
    throw new Error(
      `The import ended as ${job.status}: ${job.error_message ?? JSON.stringify(job.result)}`
    )
  }
}

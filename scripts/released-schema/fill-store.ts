import {
  createOrderFulfillmentWorkflow,
  createOrderShipmentWorkflow,
} from "@medusajs/medusa/core-flows"
import { Modules } from "@medusajs/framework/utils"
import { setTimeout as delay } from "node:timers/promises"
import { openBench, type Bench } from "../../bench/bench"
import { BENCH_PRODUCTS } from "../../bench/bench-products"
import {
  startBenchSimulator,
  type BenchSimulator,
} from "../../bench/bench-simulator"
import { MIRAKL_OPERATIONS } from "../../src/mapping/operation/mirakl-operations"
import type { MiraklOrderDTO } from "../../src/modules/mirakl/types"
import {
  confirmMiraklInstanceWorkflow,
  refundMiraklOrderWorkflow,
  startMiraklOperationWorkflow,
} from "../../src/workflows"

const SHOP_ID = 2000
const KNOWN_SKUS = BENCH_PRODUCTS.slice(0, 3).map(({ sku }) => sku)
const UNKNOWN_SKU = "NOT-IN-THE-STORE"
const ORDERS = 3
const MINUTE_MS = 60_000
const COMMERCIAL_GESTURE = "21"

/** Lets a store do a little of everything, so that each of the plugin's tables has rows. */
async function main(): Promise<void> {
  const bench = await openBench({ orders: 1, listings: 1 })
  const simulator = await startBenchSimulator()
  const advance = followTime(bench, simulator)
  const runAll = async () => {
    for (const operation of MIRAKL_OPERATIONS) {
      await advance(MINUTE_MS)
      await startMiraklOperationWorkflow(bench.container).run({
        input: {
          instance_id: bench.instance.id,
          operation,
          trigger: "manual",
        },
      })
      await untilIdle(bench)
    }
  }
  await connect(bench, simulator)
  await simulator.control("POST", "orders/random", {
    shop_id: SHOP_ID,
    count: ORDERS,
    prefix: "R",
  })
  await runAll()
  const [order] = await bench.mirakl.listMiraklOrders({ status: "imported" })
  if (!order) {
    throw new Error("No order was imported.")
  }
  await ship(bench, order)
  await untilIdle(bench)
  await runAll()
  await refund(bench, order)
  await runAll()
  await keepWhatIsRare(bench, order)
  simulator.stop()
  process.exit(0)
}

// Time passes for the store and the marketplace at once.
function followTime(bench: Bench, simulator: BenchSimulator) {
  let offsetMs = 0
  const advance = async (ms: number) => {
    offsetMs += ms
    await simulator.control("POST", "time", { advance_ms: ms })
  }
  bench.mirakl.clock = {
    now: () => new Date(Date.now() + offsetMs),
    sleep: advance,
  }
  return advance
}

async function connect(
  { container, mirakl, instance, store }: Bench,
  simulator: BenchSimulator
): Promise<void> {
  await simulator.control(
    "POST",
    `shops/${SHOP_ID}/offers`,
    [...KNOWN_SKUS, UNKNOWN_SKU].map((shop_sku) => ({ shop_sku, quantity: 9 }))
  )
  const { id } = instance
  await mirakl.updateMiraklInstances({
    id,
    status: "draft",
    marketplace_url: simulator.url,
    host: new URL(simulator.url).host,
    capabilities: { multi_shipment: true, unregistered_carriers: true },
    log_level: "all",
  })
  await confirmMiraklInstanceWorkflow(container).run({ input: { id } })
  await mirakl.createMiraklCarrierMappings({
    instance_id: id,
    shipping_option_id: store.shipping_option_id,
    carrier_name: "Own van",
  })
  await mirakl.createMiraklCountryMappings({
    instance_id: id,
    label: "France (métropolitaine)",
    country_code: "fr",
  })
  await mirakl.createMiraklChannelMappings({
    instance_id: id,
    channel_code: "BE",
    region_id: store.region_id,
  })
  await mirakl.createMiraklWorkflowRules({
    instance_id: id,
    financial_status: "paid",
  })
}

async function ship(
  { container, store }: Bench,
  { order_id }: MiraklOrderDTO
): Promise<void> {
  const { items = [], id } = await container
    .resolve(Modules.ORDER)
    .retrieveOrder(order_id ?? "", { relations: ["items"] })
  const packed = items.map((item) => ({
    id: item.id,
    quantity: Number(item.quantity),
  }))
  const { result } = await createOrderFulfillmentWorkflow(container).run({
    input: {
      order_id: id,
      items: packed,
      location_id: store.stock_location_ids[0],
      no_notification: true,
    },
  })
  await createOrderShipmentWorkflow(container).run({
    input: {
      order_id: id,
      fulfillment_id: result.id,
      items: packed,
      labels: [{ tracking_number: "T-1", tracking_url: "", label_url: "" }],
      no_notification: true,
    },
  })
}

async function refund(
  { container, mirakl }: Bench,
  { id }: MiraklOrderDTO
): Promise<void> {
  const [line] = await mirakl.listMiraklOrderLines({ binding_id: id })
  await refundMiraklOrderWorkflow(container).run({
    input: {
      id,
      key: "a-gesture",
      lines: [
        {
          id: line?.mirakl_line_id ?? "",
          amount: 1,
          shipping_amount: 0,
          quantity: 0,
          reason_code: COMMERCIAL_GESTURE,
        },
      ],
    },
  })
}

/** What comes of an invoice rule, of trouble, and of a process that serves. */
async function keepWhatIsRare(
  { mirakl, instance }: Bench,
  { id }: MiraklOrderDTO
): Promise<void> {
  const now = mirakl.clock.now()
  await mirakl.createMiraklInvoices({
    instance_id: instance.id,
    binding_id: id,
    sequence: 1,
    number: "R-1",
    issued_at: now,
  })
  await mirakl.createMiraklNotices({
    id: `${instance.id}/ORDERS_HELD`,
    instance_id: instance.id,
    code: "ORDERS_HELD",
    opened_at: now,
  })
  // This process is nobody's business.
  const processes = await mirakl.listMiraklProcesses()
  await mirakl.deleteMiraklProcesses(processes.map((it) => it.id))
  await mirakl.createMiraklProcesses({
    host: "store.example",
    pid: 1,
    worker_mode: "shared",
    seen_at: now,
  })
}

async function untilIdle({ mirakl }: Bench): Promise<void> {
  while (
    (await mirakl.listMiraklJobs({ status: ["queued", "running"] })).length
  ) {
    await delay(50)
  }
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})

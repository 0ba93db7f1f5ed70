import { readFile } from "node:fs/promises"
import { Modules } from "@medusajs/framework/utils"
import type { OrderInput } from "mirakl-simulator"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { OrderTestBench } from "../fixtures/order-test-bench"
import {
  findMismatches,
  moveAll,
  TRANSITIONS,
} from "../fixtures/order-walks/run-walks"
import { SubscriberWatch } from "../fixtures/order-walks/subscriber-watch"
import {
  startWalk,
  type Walk,
  type WalkWorld,
} from "../fixtures/order-walks/walk"
import {
  createSeededRandom,
  type SeededRandom,
} from "../fixtures/seeded-random"

// MIRAKL_WALKS=500 walks longer.
const WALKS = Number(process.env.MIRAKL_WALKS ?? 120)
const SEED = Number(process.env.MIRAKL_WALK_SEED ?? 20_261_125)
const MOVES = 8
const TIMEOUT_MS = 1_800_000
const PLENTY = 1_000_000

const HEARD = [
  "shipment.created",
  "order.canceled",
  "order-edit.confirmed",
  "payment.refunded",
]

// Random legal walks, many orders in step: in each round every order makes one
// move and one import follows. After each round both sides are compared.
describeMiraklHttp((suite) => {
  const bench = new OrderTestBench(suite)
  const walked = new Map<string, number>()

  it.each([
    {
      platform: "several shipments, lines net of cancelations",
      isMultiShipment: true,
      name: "multi",
    },
    {
      platform: "one shipment, lines as ordered",
      isMultiShipment: false,
      name: "single",
    },
  ])(
    "walks orders on a platform with $platform",
    async (kind) => {
      const world: WalkWorld = {
        suite,
        random: createSeededRandom(SEED),
        isMultiShipment: kind.isMultiShipment,
        walked,
      }
      await openPlatform(kind.isMultiShipment)
      const watch = new SubscriberWatch(suite.container, HEARD)
      const walks = Array.from({ length: WALKS / 2 }, (_, index) =>
        startWalk(
          suite.simulator.control.orders.create(
            anyInput(world.random, `WALK-${kind.name}-${index}-A`)
          )
        )
      )
      await follow(walks)
      for (let round = 0; round < MOVES; round += 1) {
        await moveAll(walks, world, watch)
        await follow(walks)
        await watch.idle()
        const mismatches = await findMismatches(walks, world)
        expect(mismatches.slice(0, 6)).toEqual([])
      }
      expect(await bench.lostReservations()).toEqual([])
    },
    TIMEOUT_MS
  )

  it("has walked all that the README claims", async () => {
    const covered = [...walked.keys()].sort()
    process.stdout.write(
      `Walked: ${covered.map((name) => `${name} ${walked.get(name) ?? 0}×`).join(", ")}\n`
    )
    const claimed = claimsOf(await readFile("README.md", "utf8"))
    expect(claimed.sort()).toEqual([...TRANSITIONS].sort())
    expect(covered).toEqual(claimed)
  })

  const openPlatform = async (multi_shipment: boolean) => {
    suite.simulator.control.journal.keepFewAnswers()
    suite.simulator.control.marketplace.updatePlatform({
      multi_shipment,
      behaviour: { cancelations_reduce_line: multi_shipment },
    })
    await bench.open()
    await suite.admin.runOperation(bench.instance.id, "import_master_data")
    await suite.admin.post(`instances/${bench.instance.id}/carrier-mappings`, {
      carrier_mappings: [{ carrier_code: "COLISSIMO" }],
    })
    const inventory = suite.container.resolve(Modules.INVENTORY)
    const levels = await inventory.listInventoryLevels({}, { take: null })
    await inventory.updateInventoryLevels(
      levels.map(({ inventory_item_id, location_id }) => ({
        inventory_item_id,
        location_id,
        stocked_quantity:
          location_id === suite.store.stock_location_ids[0] ? PLENTY : 0,
      }))
    )
  }

  const follow = async (walks: Walk[]) => {
    await suite.admin.runOperation(bench.instance.id, "export_shipments")
    await bench.import()
    const bindings = await suite.mirakl.listMiraklOrders(
      { instance_id: bench.instance.id },
      {
        select: ["id", "mirakl_order_id", "order_id"],
        relations: ["lines"],
        take: null,
      }
    )
    const byId = new Map(bindings.map((it) => [it.mirakl_order_id, it]))
    for (const walk of walks) {
      const binding = byId.get(walk.order.order_id)
      walk.binding_id = binding?.id ?? ""
      walk.store = binding?.order_id
        ? {
            order_id: binding.order_id,
            lines: new Map(
              binding.lines.map((it) => [
                it.mirakl_line_id,
                it.line_item_id ?? "",
              ])
            ),
          }
        : null
    }
  }
})

/** The transitions in the README's table: `store: shipped`. */
function claimsOf(readme: string): string[] {
  return ["marketplace", "admin", "store"].flatMap((actor) => {
    const row =
      new RegExp(`^\\| ${actor} +\\|(.*)$`, "m").exec(readme)?.[1] ?? ""
    return [...row.matchAll(/`([^`]+)`/g)].map(
      ([, name]) => `${actor}: ${name ?? ""}`
    )
  })
}

function anyInput(random: SeededRandom, order_id: string): OrderInput {
  const taxes = [{ code: "VAT", rate: 20 }]
  return {
    order_id,
    customer: { customer_id: `C-${random.integer(1, 20)}` },
    state: random.pick([
      "STAGING",
      "WAITING_ACCEPTANCE",
      "WAITING_DEBIT",
      "SHIPPING",
      "SHIPPING",
    ] as const),
    order_tax_mode: random.pick(["TAX_INCLUDED", "TAX_EXCLUDED"] as const),
    payment_workflow: random.pick([
      "PAY_ON_ACCEPTANCE",
      "PAY_ON_DELIVERY",
      "PAY_ON_SHIPMENT",
      "NO_CUSTOMER_PAYMENT_CONFIRMATION",
    ] as const),
    lines: Array.from({ length: random.integer(1, 3) }, () => ({
      offer_sku: random.pick(["MUG-RED", "MUG-BLUE", "LAMP-OAK", "KIT-GARDEN"]),
      quantity: random.integer(1, 3),
      price_unit: random.integer(500, 9900) / 100,
      shipping_price: random.pick([0, 4.9, 7.25]),
      taxes,
      shipping_taxes: taxes,
    })),
  }
}

import fs from "node:fs"
import { Modules } from "@medusajs/framework/utils"
import type { OrderInput } from "mirakl-simulator"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { OrderTestBench } from "../fixtures/order-test-bench"
import { fulfilledStock, movedStock } from "../fixtures/order-walks/moved-stock"
import { PATHS, REGRESSIONS } from "../fixtures/order-walks/paths"
import {
  findMismatches,
  type Mismatch,
} from "../fixtures/order-walks/find-mismatches"
import { makeMoves, TRANSITIONS } from "../fixtures/order-walks/make-moves"
import { SubscriberWatch } from "../fixtures/order-walks/subscriber-watch"
import {
  HEARD,
  startWalk,
  type Walk,
  type WalkWorld,
} from "../fixtures/order-walks/walk"
import {
  createSeededRandom,
  type SeededRandom,
} from "../fixtures/seeded-random"

// MIRAKL_WALKS=500 walks longer.
const WALKS = Number(process.env.MIRAKL_WALKS ?? 20)
const SEED = Number(process.env.MIRAKL_WALK_SEED ?? 20_261_125)
const MOVES = 8
const TIMEOUT_MS = 3_600_000
const PLENTY = 1_000_000

const CLAIMS = claimsOf(fs.readFileSync("README.md", "utf8"))

/** What was amiss on the path through each transition, and on those that found something before. */
const amiss = new Map<string, Mismatch[]>()

// Orders walk in step: in each round every one makes a few moves, of which the
// other side does not hear until a run follows. After each round both sides are
// compared.
describeMiraklHttp((suite) => {
  const bench = new OrderTestBench(suite)
  const walked = new Map<string, number>()

  it(
    "walks a path through each transition",
    async () => {
      const world = await openWorld(true)
      const named = new Map<string, string>()
      const walks = Object.entries({ ...PATHS, ...REGRESSIONS }).map(
        ([name, { input, moves }]) => {
          const walk = place(world, moves, { lines: SCRIPTED_LINES, ...input })
          amiss.set(name, [])
          named.set(walk.order.order_id, name)
          return walk
        }
      )
      const rounds = Math.max(...walks.map(({ script }) => script?.length ?? 0))
      await walkRounds(walks, world, rounds, (mismatches) => {
        for (const mismatch of mismatches) {
          amiss.get(named.get(mismatch.order_id) ?? "")?.push(mismatch)
        }
      })
    },
    TIMEOUT_MS
  )

  it.each([
    {
      platform: "several shipments, lines net of cancelations",
      isMultiShipment: true,
    },
    { platform: "one shipment, lines as ordered", isMultiShipment: false },
  ])(
    "walks at random on a platform with $platform",
    async ({ isMultiShipment }) => {
      const world = await openWorld(isMultiShipment)
      const walks = Array.from({ length: Math.ceil(WALKS / 2) }, () =>
        place(world, null, anyInput(world.random))
      )
      await walkRounds(walks, world, MOVES, (mismatches) =>
        expect(mismatches.slice(0, 6)).toEqual([])
      )
    },
    TIMEOUT_MS
  )

  it("has walked all that the README claims", () => {
    const covered = [...walked.keys()].sort()
    process.stdout.write(
      `Walked with seed ${SEED}: ${covered.map((name) => `${name} ${walked.get(name) ?? 0}×`).join(", ")}\n`
    )
    expect([...CLAIMS].sort()).toEqual([...TRANSITIONS].sort())
    expect(covered).toEqual([...CLAIMS].sort())
  })

  const openWorld = async (isMultiShipment: boolean): Promise<WalkWorld> => {
    await openPlatform(isMultiShipment)
    return {
      suite,
      random: createSeededRandom(SEED),
      isMultiShipment,
      walked,
    }
  }

  let placed = 0
  const place = (
    { isMultiShipment }: WalkWorld,
    script: string[] | null,
    input: OrderInput
  ): Walk => {
    placed += 1
    const order_id = `WALK-${isMultiShipment ? "multi" : "single"}-${placed}-A`
    return startWalk(
      suite.simulator.control.orders.create({ ...input, order_id }),
      script
    )
  }

  const walkRounds = async (
    walks: Walk[],
    world: WalkWorld,
    rounds: number,
    judge: (mismatches: Mismatch[]) => void
  ) => {
    const watch = new SubscriberWatch(suite.container, HEARD)
    await follow(walks)
    for (let round = 0; round < rounds; round += 1) {
      await makeMoves(walks, world, watch)
      await follow(walks)
      await watch.idle()
      judge(await findMismatches(walks, world))
    }
    expect(await bench.lostReservations()).toEqual([])
    expect(await movedStock(world, PLENTY)).toEqual(
      await fulfilledStock(walks, world)
    )
  }

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

describe("between Mirakl and the store", () => {
  it.each(CLAIMS)("%s: the other side follows, once", (name) => {
    expect(amiss.get(name)).toEqual([])
  })

  it.each(Object.keys(REGRESSIONS))("%s", (name) => {
    expect(amiss.get(name)).toEqual([])
  })
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

const TAXES = [{ code: "VAT", rate: 20 }]
const SCRIPTED_LINES = ["MUG-RED", "KIT-GARDEN"].map((offer_sku) => ({
  offer_sku,
  quantity: 3,
  price_unit: 12.5,
  shipping_price: 4.9,
  taxes: TAXES,
  shipping_taxes: TAXES,
}))

function anyInput(random: SeededRandom): OrderInput {
  return {
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
      taxes: TAXES,
      shipping_taxes: TAXES,
    })),
  }
}

import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import fc from "fast-check"
import {
  anyDeducted,
  expectedNet,
  expectedUnits,
} from "../../src/mapping/order/__tests__/any-deductions"
import {
  anyOrder,
  CURRENCIES,
} from "../../src/mapping/order/__tests__/any-order"
import type { MiraklOrder } from "../../src/mirakl-api"
import { followMiraklOrderPageWorkflow } from "../../src/workflows/order"
import { GivenOrders } from "../fixtures/given-orders"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { OrderTestBench } from "../fixtures/order-test-bench"

const ORDERS = 12
const SEED = 20_261_127

type Amount = Parameters<typeof MathBN.convert>[0]
type StoreOrder = {
  id: string
  total: Amount
  summary: { pending_difference: Amount }
  items: { id: string; quantity: number }[]
}
type Bill = {
  total: string
  pending: string
  units: Record<string, number>
}

describeMiraklHttp((suite) => {
  const bench = new OrderTestBench(suite)
  const given = new GivenOrders(suite, bench)

  // An order of which money was taken off before the store saw it costs the
  // same as one of which it was taken off later.
  it.each(CURRENCIES)(
    "keeps Mirakl's total to the cent through cancelations and refunds in %s, seen early or late",
    async (currency) => {
      await given.open(currency)
      const pairs = fc.sample(
        anyDeducted(
          anyOrder([currency], ["MUG-RED", "MUG-BLUE", "KIT-GARDEN"])
        ),
        { numRuns: ORDERS, seed: SEED }
      )
      const late = pairs.map((pair, at) =>
        rename(pair, `${currency}-late-${at}-A`)
      )
      const early = pairs.map((pair, at) =>
        rename(pair, `${currency}-early-${at}-A`)
      )

      await importPage(late.map(({ before }) => before))
      await followPage(late.map(({ after }) => after))
      await importPage(early.map(({ after }) => after))
      await followPage(early.map(({ after }) => after))

      const expected = [...late, ...early].map(({ after }) => [
        after.order_id,
        toBill(after),
      ])
      expect(await readBills()).toEqual(Object.fromEntries(expected))
      expect(await bench.lostReservations()).toEqual([])

      // Once more changes nothing.
      await followPage([...late, ...early].map(({ after }) => after))
      expect(await readBills()).toEqual(Object.fromEntries(expected))
    }
  )

  const importPage = async (orders: MiraklOrder[]) =>
    expect((await given.import(orders)).map(({ kind }) => kind)).toEqual(
      orders.map(() => "imported")
    )

  const followPage = async (orders: MiraklOrder[]) => {
    const binding_ids = await given.bind(orders)
    for (let at = 0; at < binding_ids.length; at += 100) {
      await followMiraklOrderPageWorkflow(suite.container).run({
        input: {
          instance_id: bench.instance.id,
          binding_ids: binding_ids.slice(at, at + 100),
          call_class: "interactive",
        },
      })
    }
  }

  const readBills = async (): Promise<Record<string, Bill>> => {
    const bindings = await suite.mirakl.listMiraklOrders(
      { instance_id: bench.instance.id },
      { relations: ["lines"], take: null }
    )
    const { data } = await suite.container
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({
        entity: "order",
        filters: { id: bindings.flatMap(({ order_id }) => order_id ?? []) },
        fields: [
          "id",
          // Core rounds by it.
          "currency_code",
          "total",
          "summary.*",
          "items.*",
          "items.detail.*",
        ],
      })
    const orders = new Map(
      (data as never as StoreOrder[]).map((it) => [it.id, it])
    )
    return Object.fromEntries(
      bindings.map(({ mirakl_order_id, order_id, lines }) => {
        const order = orders.get(order_id ?? "")
        const units = new Map(order?.items.map((it) => [it.id, it.quantity]))
        return [
          mirakl_order_id,
          {
            total: toDecimal(order?.total ?? -1),
            pending: toDecimal(order?.summary.pending_difference ?? -1),
            units: Object.fromEntries(
              lines.map((line) => [
                line.mirakl_line_id,
                Number(units.get(line.line_item_id ?? "") ?? 0),
              ])
            ),
          },
        ]
      })
    )
  }
})

function rename(
  { before, after }: { before: MiraklOrder; after: MiraklOrder },
  order_id: string
) {
  const toNamed = (order: MiraklOrder) => ({ ...order, order_id })
  return { before: toNamed(before), after: toNamed(after) }
}

function toBill(order: MiraklOrder): Bill {
  return {
    total: expectedNet(order),
    pending: "0",
    units: Object.fromEntries(
      order.order_lines.map((line) => [
        line.order_line_id,
        line.order_line_state === "SHIPPING" ? expectedUnits(line) : 0,
      ])
    ),
  }
}

function toDecimal(amount: Amount): string {
  return MathBN.convert(amount, 10).toFixed()
}

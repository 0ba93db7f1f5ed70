import { computeOrderState } from "../../orders/order-state"
import { describeStockImport } from "../../state/stock-import"
import type { Control } from "../control"
import { readNumber, readText, type ControlRoute } from "./control-route"

/** Clock, faults, budgets, journal and the state as a whole. */
export function machineRoutes(control: Control): ControlRoute[] {
  const { simulation } = control
  return [
    ...timeRoutes(control),
    ...faultRoutes(control),
    ...journalRoutes(control),
    {
      method: "get",
      path: "/rate-limits",
      act: () => control.rateLimits.current,
    },
    {
      method: "post",
      path: "/rate-limits",
      act: ({ body }) => control.rateLimits.configure(body),
    },
    { method: "get", path: "/stats", act: () => countEverything(control) },
    {
      method: "post",
      path: "/reset",
      act: ({ body }) => {
        control.reset(body.scenario)
        return countEverything(control)
      },
    },
    {
      method: "post",
      path: "/scenarios/:name",
      act: ({ params }) => {
        control.reset(params.name)
        return countEverything(control)
      },
    },
    {
      method: "get",
      path: "/state",
      act: () => {
        const { state, now } = simulation.moment()
        return {
          now,
          shops: [...state.shops.values()],
          offers: [...state.offers.values()].flatMap((o) => [...o.values()]),
          orders: control.orders.list(),
          shipments: [...state.shipments.values()],
          imports: [...state.stockImports.values()].map(describeStockImport),
        }
      },
    },
  ]
}

function timeRoutes(control: Control): ControlRoute[] {
  const { clock } = control.simulation
  const show = () => ({ now: clock.now(), frozen: clock.frozen })
  return [
    { method: "get", path: "/time", act: show },
    {
      method: "post",
      path: "/time",
      act: ({ body }) => {
        if (body.set !== undefined) {
          control.setTime(body.set)
        }
        if (body.freeze === true) {
          control.freezeTime()
        }
        if (body.advance_ms !== undefined) {
          control.advanceTime(body.advance_ms)
        }
        if (body.freeze === false) {
          control.unfreezeTime()
        }
        return show()
      },
    },
  ]
}

function faultRoutes({ faults }: Control): ControlRoute[] {
  return [
    { method: "get", path: "/faults", act: () => ({ faults: faults.list() }) },
    {
      method: "post",
      path: "/faults",
      act: ({ body }) => ({ fault: faults.add(body) }),
    },
    {
      method: "delete",
      path: "/faults",
      act: () => {
        faults.clear()
        return { deleted: true }
      },
    },
    {
      method: "delete",
      path: "/faults/:id",
      act: ({ params }) => {
        faults.clear(params.id)
        return { deleted: true }
      },
    },
  ]
}

function journalRoutes({ journal }: Control): ControlRoute[] {
  return [
    {
      method: "get",
      path: "/journal",
      act: ({ query }) => {
        const fault = readText(query.fault)
        const requests = journal.list({
          operation: readText(query.operation),
          method: readText(query.method),
          shop_id: readNumber(query.shop_id),
          status: readNumber(query.status),
          fault: fault === undefined ? undefined : fault === "true",
          after_id: readNumber(query.after_id),
          mentions: readText(query.mentions),
          limit: readNumber(query.limit),
        })
        return { requests, count: requests.length }
      },
    },
    {
      method: "delete",
      path: "/journal",
      act: () => {
        journal.clear()
        return { deleted: true }
      },
    },
  ]
}

function countEverything(control: Control) {
  const { state, now } = control.simulation.moment()
  const byState: Record<string, number> = {}
  for (const order of state.orders.values()) {
    const orderState = computeOrderState(order)
    byState[orderState] = (byState[orderState] ?? 0) + 1
  }
  return {
    now,
    shops: state.shops.size,
    offers: [...state.offers.values()].reduce((sum, o) => sum + o.size, 0),
    orders: state.orders.size,
    orders_by_state: byState,
    shipments: state.shipments.size,
    imports: state.stockImports.size,
    exports: state.offerExports.size,
    requests: control.journal.countByOperation(),
  }
}

import type { RunningSimulator } from "mirakl-simulator"
import type { DemoReport } from "./report"
import { DEMO_SHOPS } from "./shops"

const TO_IMPORT = ["SHIPPING", "SHIPPED"]

/** @returns what a demo that worked must have and this one has not */
export function findMissing(
  report: DemoReport,
  simulator: RunningSimulator
): string[] {
  const { listings, orders, stock, shipments } = report
  const { state, control } = simulator
  const toImport = [...state.orders.values()].filter((order) =>
    TO_IMPORT.includes(String(control.orders.toWire(order).order_state))
  ).length
  const toShip = DEMO_SHOPS.flatMap((shop) => shop.shipments).length
  return [
    report.connected ? "" : "not every shop is connected",
    report.channels ? "" : "no channels were imported",
    listings.linked ? "" : "no listing is linked",
    orders.held ? "" : "the order with an unknown SKU is not held",
    expect("orders imported or held", orders.imported + orders.held, toImport),
    expect("orders doubled", orders.doubled, 0),
    stock.accepted ? "" : "Mirakl accepted no stock",
    stock.rejected ? "" : "the refused stock row is not there",
    expect("rows answered", stock.accepted + stock.rejected, stock.exported),
    expect("shipments on Mirakl", shipments.pushed, toShip),
  ].filter(Boolean)
}

function expect(what: string, actual: number, expected: number): string {
  return actual === expected ? "" : `${actual} ${what} instead of ${expected}`
}

import type { RunningSimulator } from "mirakl-simulator"
import type { DemoReport } from "./report"
import type { DemoSettings } from "./settings"

/** What just happened, and where to look. */
export function printSummary(
  report: DemoReport,
  demo: {
    settings: DemoSettings
    storeUrl: string
    simulator: RunningSimulator
  }
): void {
  const { listings, orders, stock, shipments } = report
  const rows: [string, string][] = [
    ["Channels", `${report.channels} imported`],
    ["Listings", `${listings.imported} imported, ${listings.linked} linked`],
    [
      "Orders",
      `${orders.imported} imported, ${orders.held} held, ${orders.doubled} doubled`,
    ],
    [
      "Stock",
      `${stock.exported} exported, ${stock.accepted} accepted, ${stock.rejected} rejected`,
    ],
    ["Shipments", `${shipments.pushed} on the marketplace, with tracking`],
  ]
  console.log(`\n${table(rows)}\n`)
  if (!demo.settings.isCheck) {
    console.log(
      table([
        ["Admin", `${demo.storeUrl}/app/mirakl`],
        [
          "Log in",
          `${demo.settings.adminEmail} / ${demo.settings.adminPassword}`,
        ],
        ["Marketplace", `${demo.simulator.url}/_control`],
        ["Store's log", demo.settings.logFile],
      ])
    )
    console.log("\nCtrl-C stops everything; the data stays for the next start.")
  }
}

function table(rows: [string, string][]): string {
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows
    .map(([name, value]) => `  ${name.padEnd(width)}  ${value}`)
    .join("\n")
}

import { DEFAULT_SCHEDULES, refusedInterval } from "../default-schedules"

describe("the default schedules", () => {
  it("read orders every 15 minutes, export every 25, and refresh the rest daily", () => {
    expect(
      DEFAULT_SCHEDULES.map((it) => [it.operation, it.interval_minutes])
    ).toEqual([
      ["import_orders", 15],
      ["export_stock", 25],
      ["export_shipments", 25],
      ["sweep_orders", 1440],
      ["reconcile_listings", 1440],
      ["import_master_data", 1440],
    ])
  })

  it.each(DEFAULT_SCHEDULES.map((it) => [it.operation, it] as const))(
    "refuse an interval of %s below the published frequency, with the reason",
    (operation, schedule) => {
      expect(refusedInterval(operation, schedule.minimum_minutes)).toBeNull()
      expect(
        refusedInterval(operation, schedule.minimum_minutes - 1)
      ).toContain(schedule.reason)
    }
  )
})

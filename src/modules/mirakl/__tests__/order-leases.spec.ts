import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { MIRAKL_MODULE } from ".."
import type { MiraklModuleService } from "../service"

// Of all that tells time only what the renewals go by is the test's.
const REAL: FakeableAPI[] = [
  "Date",
  "hrtime",
  "nextTick",
  "queueMicrotask",
  "setImmediate",
  "clearImmediate",
  "setTimeout",
  "clearTimeout",
]

moduleIntegrationTestRunner<MiraklModuleService>({
  moduleName: MIRAKL_MODULE,
  resolve: path.resolve(__dirname, ".."),
  testSuite: ({ service }) => {
    const leases = () => service.orders.leases
    const lapse = () =>
      service.updateMiraklOrderLeases({
        selector: { id: "mirinst_1" },
        data: { expires_at: new Date(0) },
      })

    it("lets one of many work at an instance's orders, until it gives them back", async () => {
      const taken = await Promise.all(
        Array.from({ length: 10 }, () => leases().take("mirinst_1"))
      )
      const [lease, ...others] = taken.filter((it) => it !== null)
      expect(others).toEqual([])
      expect(await leases().take("mirinst_2")).not.toBeNull()
      expect(await leases().take("mirinst_1")).toBeNull()

      await leases().giveBack(lease?.lease ?? fail())

      expect(await leases().take("mirinst_1")).not.toBeNull()
    })

    it("lets one of many take what a dead process held", async () => {
      const dead = await leases().take("mirinst_1")
      await lapse()

      const taken = await Promise.all(
        Array.from({ length: 10 }, () => leases().take("mirinst_1"))
      )

      expect(taken.filter((it) => it !== null)).toHaveLength(1)
      // Who was thought dead takes nothing away from who came after.
      await leases().giveBack(dead?.lease ?? fail())
      expect(await leases().take("mirinst_1")).toBeNull()
    })

    it("keeps what a process holds that lives, and no longer than a page may take", async () => {
      jest.useFakeTimers({ doNotFake: REAL })
      try {
        await leases().take("mirinst_1")
        await lapse()
        const renewed = jest.spyOn(
          Object.getPrototypeOf(leases()) as { renew: () => Promise<boolean> },
          "renew"
        )
        jest.advanceTimersByTime(12_000)
        await Promise.all(renewed.mock.results.map(({ value }) => value))
        expect(await leases().take("mirinst_1")).toBeNull()

        jest.advanceTimersByTime(16 * 60_000)
        await Promise.all(renewed.mock.results.map(({ value }) => value))
        await lapse()
        jest.advanceTimersByTime(60_000)

        expect(await leases().take("mirinst_1")).not.toBeNull()
      } finally {
        jest.useRealTimers()
      }
    })
  },
})

function fail(): never {
  throw new Error("There is no lease.")
}

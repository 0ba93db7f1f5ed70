import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { MIRAKL_MODULE } from ".."
import type { MiraklModuleService } from "../service"

const NOW = new Date("2026-03-01T12:00:00.000Z")
const later = (ms: number) => new Date(NOW.getTime() + ms)

moduleIntegrationTestRunner<MiraklModuleService>({
  moduleName: MIRAKL_MODULE,
  resolve: path.resolve(__dirname, ".."),
  testSuite: ({ service }) => {
    const turn = { count: "host/1\nOR11\n", intervalMs: 60_000, burst: 1 }
    const take = (now: Date, maxWaitMs: number, more = {}) =>
      service.calls.take({ ...turn, ...more, now, maxWaitMs })

    it("gives each of many callers at once a turn of its own", async () => {
      const taken = await Promise.all(
        Array.from({ length: 10 }, () => take(NOW, 600_000))
      )
      expect(taken.every(({ isTaken }) => isTaken)).toBe(true)
      expect(
        taken.map(({ waitMs }) => waitMs).sort((one, other) => one - other)
      ).toEqual(Array.from({ length: 10 }, (_, index) => index * 60_000))
    })

    it("gives one of many callers the turn that is free now, and tells the others when to come back", async () => {
      const taken = await Promise.all(
        Array.from({ length: 10 }, () => take(NOW, 0))
      )
      expect(taken.filter(({ isTaken }) => isTaken)).toEqual([
        { isTaken: true, waitMs: 0, nextDueAt: later(60_000) },
      ])
      expect(taken.filter(({ isTaken }) => !isTaken)).toEqual(
        Array.from({ length: 9 }, () => ({ isTaken: false, waitMs: 60_000 }))
      )
      expect(await take(later(59_999), 0)).toEqual({
        isTaken: false,
        waitMs: 1,
      })
      expect(await take(later(60_000), 0)).toMatchObject({
        isTaken: true,
        waitMs: 0,
      })
    })

    it("lets a burst through at once, and counts what is given back no more", async () => {
      const paced = {
        count: "host/1\nOF21 paced\n",
        intervalMs: 100,
        burst: 20,
      }
      const taken = await Promise.all(
        Array.from({ length: 20 }, () => take(NOW, 0, paced))
      )
      expect(taken.every(({ isTaken, waitMs }) => isTaken && !waitMs)).toBe(
        true
      )
      expect(await take(NOW, 0, paced)).toEqual({ isTaken: false, waitMs: 100 })

      await service.calls.giveBack({ ...paced, nextDueAt: later(20 * 100) })

      expect(await take(NOW, 0, paced)).toMatchObject({ isTaken: true })
    })

    it("takes no turn back after which another one was taken", async () => {
      await take(NOW, 0)
      await take(NOW, 60_000)

      await service.calls.giveBack({ ...turn, nextDueAt: later(60_000) })

      expect(await take(NOW, 0)).toEqual({ isTaken: false, waitMs: 120_000 })
    })
  },
})

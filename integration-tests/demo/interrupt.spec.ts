import { once } from "node:events"
import { startDemo, startedBy, untilGone } from "./demo-process"

// What the demo starts leads groups of its own, so that Ctrl-C reaches only the
// demo. Stopped while the store was still migrating or starting, it left that
// running; and a SIGINT sent to its first process alone was swallowed.
describe("a demo that is stopped while it works", () => {
  it.each(["SIGINT", "SIGTERM"] as const)(
    "ends with everything it started on a %s to its first process",
    async (signal) => {
      const demo = startDemo("--check")
      const ended = once(demo, "exit")
      const started = await startedBy(demo.pid, "db:migrate")

      demo.kill(signal)

      expect(await ended).toEqual([130, null])
      expect(started.map(({ command }) => command)).toContainEqual(
        expect.stringContaining("bin/postgres")
      )
      await untilGone(started)
    }
  )
})

import { once } from "node:events"
import { rmSync } from "node:fs"
import { createServer } from "node:net"
import path from "node:path"
import { familyOf, startDemo, untilGone, untilSaid } from "./demo-process"

const MINUTE = 60_000
const NAME = "test"
const FOLDER = path.resolve(__dirname, "../../.demo", NAME)
const STORE_PORT = 9000
const FILLS = "Fill the store"

/** Ends a demo as Ctrl-C does; its exit code, once nothing of it is left. */
async function interrupt(demo: ReturnType<typeof startDemo>) {
  const family = familyOf(demo.pid)
  const ended = once(demo, "exit")
  demo.kill("SIGINT")
  const [code] = (await ended) as [number | null]
  await untilGone(family)
  return code
}

describe("a demo that stays", () => {
  afterAll(() => rmSync(FOLDER, { recursive: true, force: true }))

  it(
    "begins a store anew that was filled only half, ends cleanly, and finds its data again on another port",
    async () => {
      const first = startDemo("--name", NAME)
      await untilSaid(first, "Migrate the database")
      expect(await interrupt(first)).toBe(130)

      const second = startDemo("--name", NAME)
      const said = await untilSaid(second, "Ctrl-C stops everything")
      expect(said).toContain(FILLS)
      const third = startDemo("--name", NAME)
      await untilSaid(third, "A demo is running already")
      expect(await interrupt(second)).toBe(0)

      const inTheWay = createServer().listen(STORE_PORT, "127.0.0.1")
      const fourth = startDemo("--name", NAME)
      const again = await untilSaid(fourth, "Ctrl-C stops everything")
      expect(again).not.toContain(FILLS)
      expect(again).not.toContain(`:${STORE_PORT}/app`)
      expect(summaryOf(again)).toEqual(summaryOf(said))
      expect(await interrupt(fourth)).toBe(0)
      inTheWay.close()
    },
    20 * MINUTE
  )
})

/** What the demo says of orders and stock. */
function summaryOf(said: string): string[] {
  return said
    .split("\n")
    .filter((line) => /^ {2}(Listings|Orders|Shipments) /.test(line))
}

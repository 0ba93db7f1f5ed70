import { execFileSync, spawn } from "node:child_process"
import { once } from "node:events"
import path from "node:path"

const ROOT = path.resolve(__dirname, "../..")

type Process = { pid: number; parent: number; command: string }

// What the demo starts leads groups of its own, so that Ctrl-C reaches only the
// demo. Stopped while the store was still migrating or starting, it left that
// running; and a SIGINT sent to its first process alone was swallowed.
describe("a demo that is stopped while it works", () => {
  it.each(["SIGINT", "SIGTERM"] as const)(
    "ends with everything it started on a %s to its first process",
    async (signal) => {
      const demo = spawn(
        process.execPath,
        [path.join(ROOT, "demo/start.mjs"), "--check"],
        { cwd: ROOT, stdio: "ignore" }
      )
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

/** All that a process started, once a command is among it. */
async function startedBy(root: number | undefined, command: string) {
  for (;;) {
    const all = listProcesses()
    const family = new Set([root])
    // A child stands behind its parent often, not always.
    for (let size = 0; size < family.size;) {
      size = family.size
      all
        .filter((it) => family.has(it.parent))
        .forEach(({ pid }) => family.add(pid))
    }
    const started = all.filter(({ pid }) => family.has(pid))
    if (started.some((it) => it.command.includes(command))) {
      return started
    }
    if (!started.length) {
      throw new Error(`The demo ended before it came to ${command}.`)
    }
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** What ends because its parent did takes a moment longer. */
async function untilGone(processes: Process[]) {
  const pids = new Set(processes.map(({ pid }) => pid))
  while (listProcesses().some(({ pid }) => pids.has(pid))) {
    await new Promise((resolve) => setImmediate(resolve))
  }
}

function listProcesses(): Process[] {
  const text = execFileSync("ps", ["-Aww", "-o", "pid=,ppid=,args="], {
    encoding: "utf8",
  })
  return text.split("\n").flatMap((line) => {
    const [, pid, parent, command] =
      /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? []
    return pid && parent && command
      ? [{ pid: Number(pid), parent: Number(parent), command }]
      : []
  })
}

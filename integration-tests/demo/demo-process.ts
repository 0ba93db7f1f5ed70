import { execFileSync, spawn, type ChildProcess } from "node:child_process"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"

const ROOT = path.resolve(__dirname, "../..")
const LOOK_MS = 100

type Process = { pid: number; parent: number; command: string }

/** Starts the demo as `npm run demo` does. */
export function startDemo(...options: string[]): ChildProcess {
  return spawn(
    process.execPath,
    [path.join(ROOT, "demo/start.mjs"), ...options],
    { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] }
  )
}

/**
 * Waits until a demo has said something.
 *
 * @returns all that it said so far
 * @throws when it ends before
 */
export function untilSaid(demo: ChildProcess, words: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ""
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes(words)) {
        resolve(said)
      }
    }
    demo.stdout?.on("data", listen)
    demo.stderr?.on("data", listen)
    demo.once("close", () => reject(new Error(`It ended:\n${said}`)))
  })
}

/** All that a process started, once a command is among it. */
export async function startedBy(root: number | undefined, command: string) {
  for (;;) {
    const started = familyOf(root)
    if (started.some((it) => it.command.includes(command))) {
      return started
    }
    if (!started.length) {
      throw new Error(`The demo ended before it came to ${command}.`)
    }
    await sleep(LOOK_MS)
  }
}

/** Waits for processes to end: what ends because its parent did takes a moment longer. */
export async function untilGone(processes: Process[]) {
  const pids = new Set(processes.map(({ pid }) => pid))
  while (listProcesses().some(({ pid }) => pids.has(pid))) {
    await sleep(LOOK_MS)
  }
}

/** A process and all that it started. */
export function familyOf(root: number | undefined): Process[] {
  const all = listProcesses()
  const family = new Set([root])
  // A child stands behind its parent often, not always.
  for (let size = 0; size < family.size;) {
    size = family.size
    all
      .filter((it) => family.has(it.parent))
      .forEach(({ pid }) => family.add(pid))
  }
  return all.filter(({ pid }) => family.has(pid))
}

function listProcesses(): Process[] {
  return existsSync("/proc/self/stat") ? fromProc() : fromPs()
}

// Small images of Linux have no ps.
function fromProc(): Process[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
        // The name in brackets may hold anything.
        const [state, parent] = stat.slice(stat.lastIndexOf(")") + 2).split(" ")
        const command = readFileSync(`/proc/${pid}/cmdline`, "utf8")
        return state === "Z"
          ? []
          : [
              {
                pid: Number(pid),
                parent: Number(parent),
                command: command.replaceAll("\0", " "),
              },
            ]
      } catch {
        // It ended meanwhile.
        return []
      }
    })
}

function fromPs(): Process[] {
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

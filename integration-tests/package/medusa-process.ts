import { spawn, type ChildProcess } from "node:child_process"
import { once } from "node:events"
import { createRequire } from "node:module"
import net, { type AddressInfo } from "node:net"
import path from "node:path"

// Of the store itself, whose own folder or one above holds its packages.
const CLI = "@medusajs/cli/cli.js"

type Environment = Record<string, string>

/** Runs a command of the Medusa CLI to its end; its output, with which it throws when the command fails. */
export async function runMedusa(
  folder: string,
  args: string[],
  env: Environment
): Promise<string> {
  const { process: cli, output } = spawnMedusa(folder, args, env)
  const [code] = await once(cli, "exit")
  if (code !== 0) {
    throw new Error(`medusa ${args.join(" ")} ended with ${code}:\n${output()}`)
  }
  return output()
}

export type RunningStore = {
  url: string
  output: () => string
  stop: () => Promise<void>
}

/** `medusa start` on a free port, once it answers its health check. */
export async function startMedusa(
  folder: string,
  env: Environment
): Promise<RunningStore> {
  const port = String(await freePort())
  const { process: server, output } = spawnMedusa(
    folder,
    ["start", "--port", port],
    { ...env, NODE_ENV: "production" }
  )
  const url = `http://localhost:${port}`
  const exited = once(server, "exit")
  await untilHealthy(url, server, output)
  return {
    url,
    output,
    stop: async () => {
      signalGroup(server, "SIGTERM")
      const patience = setTimeout(() => signalGroup(server, "SIGKILL"), 10_000)
      await exited
      clearTimeout(patience)
    },
  }
}

function spawnMedusa(folder: string, args: string[], env: Environment) {
  const child = spawn(process.execPath, [findCli(folder), ...args], {
    cwd: folder,
    env: {
      PATH: process.env.PATH ?? "",
      HOME: process.env.HOME ?? "",
      MEDUSA_DISABLE_TELEMETRY: "true",
      ...env,
    },
    // The CLI starts the server as a child of its own.
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  })
  let text = ""
  const keep = (chunk: Buffer) => (text = (text + chunk).slice(-20_000))
  child.stdout.on("data", keep)
  child.stderr.on("data", keep)
  return { process: child, output: () => text }
}

function findCli(folder: string) {
  return createRequire(path.join(folder, "package.json")).resolve(CLI)
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals) {
  if (child.pid !== undefined && child.exitCode === null) {
    process.kill(-child.pid, signal)
  }
}

async function freePort(): Promise<number> {
  const probe = net.createServer().listen(0, "127.0.0.1")
  await once(probe, "listening")
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, "close")
  return port
}

async function untilHealthy(
  url: string,
  server: ChildProcess,
  output: () => string
) {
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline && server.exitCode === null) {
    const answer = await fetch(`${url}/health`).catch(() => null)
    if (answer?.ok) {
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  signalGroup(server, "SIGKILL")
  throw new Error(`The store did not start:\n${output()}`)
}

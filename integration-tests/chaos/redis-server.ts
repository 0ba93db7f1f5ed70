import { spawn, spawnSync, type ChildProcess } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import net, { type AddressInfo } from "node:net"
import os from "node:os"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"

/** Whether this machine has a Redis to start. */
export function hasRedis(): boolean {
  return spawnSync("redis-server", ["--version"]).status === 0
}

/** A Redis of the test's own, on a private port; what it holds survives a restart. */
export class RedisServer {
  private readonly folder = mkdtempSync(path.join(os.tmpdir(), "mirakl-redis-"))
  private server: ChildProcess | undefined
  private port = 0

  get url(): string {
    return `redis://localhost:${this.port}`
  }

  async start(): Promise<void> {
    this.port ||= await freePort()
    this.server = spawn(
      "redis-server",
      [
        ...["--port", String(this.port), "--bind", "127.0.0.1"],
        ...["--dir", this.folder, "--appendonly", "yes", "--save", ""],
      ],
      { stdio: "ignore" }
    )
    while (!(await answers(this.port))) {
      await sleep(50)
    }
  }

  /** Ends it as an operator would, and starts it again. */
  async restart(): Promise<void> {
    await this.end()
    await this.start()
  }

  async stop(): Promise<void> {
    await this.end()
    rmSync(this.folder, { recursive: true, force: true })
  }

  private async end(): Promise<void> {
    if (this.server && this.server.exitCode === null) {
      const exited = once(this.server, "exit")
      this.server.kill("SIGTERM")
      await exited
    }
  }
}

async function answers(port: number): Promise<boolean> {
  const socket = net.connect(port, "127.0.0.1")
  try {
    await once(socket, "connect")
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, "close")
  return port
}

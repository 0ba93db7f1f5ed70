import { spawn } from "node:child_process"
import { once } from "node:events"
import path from "node:path"
import { storeEnvironment } from "./store-environment"

const ROOT = path.resolve(__dirname, "..")
const CLI = path.join(ROOT, "node_modules", "@medusajs", "cli", "cli.js")

/** Gives a database the tables of Medusa and the plugin. */
export async function migrateDatabase(databaseUrl: string): Promise<void> {
  const child = spawn(
    process.execPath,
    [CLI, "db:migrate", "--execute-safe-links"],
    {
      cwd: ROOT,
      env: storeEnvironment(databaseUrl),
      // Results alone go to stdout.
      stdio: ["ignore", "pipe", 2],
    }
  )
  const words: string[] = []
  child.stdout?.on("data", (chunk: Buffer) => words.push(chunk.toString()))
  const [code] = (await once(child, "exit")) as [number | null]
  if (code !== 0) {
    throw new Error(`The database could not be migrated:\n${words.join("")}`)
  }
}

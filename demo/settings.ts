import { randomBytes } from "node:crypto"
import fs from "node:fs"
import path from "node:path"
import { freePort } from "./free-port"
import type { StoreSettings } from "./store"

const ROOT = path.resolve(__dirname, "..")

/** Ports that are tried first. */
const STORE_PORT = 9000
const SIMULATOR_PORT = 4010

export type DemoSettings = StoreSettings & {
  /** Where the demo keeps what a second start finds again. */
  folder: string
  simulatorPort: number
  isCheck: boolean
}

/**
 * A demo that stays keeps its data in `.demo`; a check starts from nothing and
 * leaves nothing behind.
 */
export async function demoSettings(
  isCheck: boolean
): Promise<Omit<DemoSettings, "databaseUrl">> {
  const folder = path.join(ROOT, ".demo", isCheck ? "check" : "live")
  if (isCheck) {
    fs.rmSync(folder, { recursive: true, force: true })
  }
  fs.mkdirSync(folder, { recursive: true })
  return {
    folder,
    isCheck,
    port: await freePort(STORE_PORT),
    simulatorPort: await freePort(SIMULATOR_PORT),
    encryptionKey: keptSecret(path.join(folder, "encryption-key")),
    logFile: path.join(folder, "store.log"),
    adminEmail: "admin@demo.example",
    adminPassword: "demo-password",
  }
}

// The stored API keys can be read on a second start only with the same key.
function keptSecret(file: string): string {
  if (!fs.existsSync(file)) {
    fs.writeFileSync(file, randomBytes(32).toString("base64"), { mode: 0o600 })
  }
  return fs.readFileSync(file, "utf8")
}

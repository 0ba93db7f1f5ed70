import { randomBytes } from "node:crypto"
import fs from "node:fs"
import path from "node:path"
import type { StoreSettings } from "./store"

const ROOT = path.resolve(__dirname, "..")

export type DemoSettings = StoreSettings & {
  /** Where the demo keeps what a second start finds again. */
  folder: string
  isCheck: boolean
  /** Tells demos of one checkout apart. */
  name: string
}

/** Where a demo keeps what is its own. */
export function demoFolder(name: string): string {
  return path.join(ROOT, ".demo", name)
}

/**
 * A demo that stays keeps its data in `.demo`; a check starts from nothing and
 * leaves nothing behind, unless it fails: then the store's log tells why.
 */
export function demoSettings(
  isCheck: boolean,
  name: string
): Omit<DemoSettings, "databaseUrl"> {
  const folder = demoFolder(name)
  if (isCheck) {
    fs.rmSync(folder, { recursive: true, force: true })
  }
  fs.mkdirSync(folder, { recursive: true })
  return {
    folder,
    isCheck,
    name,
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

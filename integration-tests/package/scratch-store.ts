import { execFileSync } from "node:child_process"
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import os from "node:os"
import path from "node:path"
import { demoProducts } from "../../demo/demo-products"
import { toDemoStore, type DemoStore } from "../../demo/demo-store"
import type { SeededStore } from "../fixtures/seed-store"
import { runMedusa } from "./medusa-process"

const ROOT = path.resolve(__dirname, "../..")
const PLUGIN = "medusa-plugin-mirakl"
// What Medusa's own starter depends on.
const MEDUSA = ["admin-sdk", "cli", "framework", "medusa"]
const TOOLS = [
  ...["@swc/core", "@types/node", "@types/react", "@types/react-dom"],
  ...["react", "react-dom", "ts-node", "typescript", "vite"],
]

/** A script of the store's own, and what it is made of. */
const SEED = "integration-tests/package/seed-store.ts"
const SEED_SOURCES = [
  SEED,
  ...["seed-store", "seed-products", "create-admin"].map(
    (name) => `integration-tests/fixtures/${name}.ts`
  ),
]

const INSTALLED = `[
    {
      resolve: "${PLUGIN}",
      options: {
        encryptionKey: process.env.MIRAKL_ENCRYPTION_KEY,
        // The simulator's: this store runs as in production.
        allowedNetworks: ["127.0.0.0/8", "::1/128"],
      },
    },
  ]`

const medusaConfig = (
  plugins: string
) => `import { defineConfig, loadEnv } from "@medusajs/framework/utils"

loadEnv(process.env.NODE_ENV ?? "development", process.cwd())

const redisUrl = process.env.REDIS_URL

module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    databaseDriverOptions: { connection: { ssl: false } },
    redisUrl,
    workerMode: process.env.MEDUSA_WORKER_MODE as "shared" | "server" | "worker",
    cookieOptions: { secure: false, sameSite: "lax" },
    http: {
      storeCors: "http://localhost:8000",
      adminCors: "http://localhost:9000",
      authCors: "http://localhost:9000",
      jwtSecret: "a-scratch-store",
      cookieSecret: "a-scratch-store",
    },
  },
  plugins: ${plugins},
  modules: redisUrl ? [${documentedRedisModules()}] : [],
})
`

const TSCONFIG = {
  compilerOptions: {
    target: "ES2021",
    module: "Node16",
    moduleResolution: "Node16",
    esModuleInterop: true,
    experimentalDecorators: true,
    emitDecoratorMetadata: true,
    strict: true,
    skipLibCheck: true,
    outDir: "./.medusa/server",
    rootDir: "./",
  },
  include: ["**/*"],
  exclude: ["node_modules", ".medusa"],
}

/**
 * A Medusa project with nothing of its own that has installed the plugin's
 * tarball with npm, from the registry.
 *
 * @param medusa the version of Medusa's packages; undefined: this repository's
 * @returns the project's folder
 */
export function createScratchStore(tarball: string, medusa?: string): string {
  const store = mkdtempSync(path.join(os.tmpdir(), "mirakl-store-"))
  const { devDependencies, overrides } = readManifest(ROOT)
  const ofMedusa = MEDUSA.map((name) => `@medusajs/${name}`)
  write(store, "package.json", {
    name: "scratch-store",
    version: "1.0.0",
    private: true,
    dependencies: {
      ...pick(devDependencies, ofMedusa, medusa),
      [PLUGIN]: `file:${tarball}`,
    },
    devDependencies: pick(devDependencies, TOOLS),
    overrides,
  })
  write(store, "tsconfig.json", TSCONFIG)
  writeFileSync(path.join(store, "medusa-config.ts"), medusaConfig(INSTALLED))
  // What this repository has downloaded needs no second download.
  npm(store, "install", "--prefer-offline")
  return store
}

/** Fills the store with what the demo marketplace sells. */
export async function seedScratchStore(
  store: string,
  env: Record<string, string>
): Promise<DemoStore> {
  for (const file of SEED_SOURCES) {
    cpSync(path.join(ROOT, file), path.join(store, file))
  }
  write(store, "products.json", demoProducts())
  await runMedusa(
    store,
    ["exec", `./${SEED}`, "./products.json", "./ids.json"],
    env
  )
  const ids = readFileSync(path.join(store, "ids.json"), "utf8")
  return toDemoStore(JSON.parse(ids) as SeededStore)
}

/** Takes the plugin out as the README says. */
export function uninstallPlugin(store: string): void {
  writeFileSync(path.join(store, "medusa-config.ts"), medusaConfig("[]"))
  npm(store, "uninstall", PLUGIN)
}

export function removeScratchStore(store: string): void {
  rmSync(store, { recursive: true, force: true })
}

/** What docs/operations.md tells to write for several processes. */
function documentedRedisModules(): string {
  const text = readFileSync(path.join(ROOT, "docs/operations.md"), "utf8")
  const found = /\n {2}modules: \[\n(?<modules>[\s\S]*?)\n {2}\],\n\}\)/.exec(
    text
  )
  if (!found?.groups?.modules) {
    throw new Error("docs/operations.md has no modules for several processes.")
  }
  return found.groups.modules
}

type Versions = Record<string, string>

function readManifest(folder: string) {
  const text = readFileSync(path.join(folder, "package.json"), "utf8")
  return JSON.parse(text) as { devDependencies: Versions; overrides: Versions }
}

function pick(from: Versions, names: string[], version?: string): Versions {
  return Object.fromEntries(
    names.map((name) => [name, version ?? from[name] ?? ""])
  )
}

function write(store: string, file: string, content: unknown) {
  writeFileSync(path.join(store, file), JSON.stringify(content, null, 2))
}

function npm(store: string, ...args: string[]) {
  execFileSync(
    "npm",
    [...args, "--no-audit", "--no-fund", "--loglevel=error"],
    {
      cwd: store,
      stdio: ["ignore", "ignore", "inherit"],
      shell: process.platform === "win32",
    }
  )
}

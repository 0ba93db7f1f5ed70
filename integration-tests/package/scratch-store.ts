import { execFileSync } from "node:child_process"
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import os from "node:os"
import path from "node:path"

const ROOT = path.resolve(__dirname, "../..")
const OURS = ["medusa-plugin-mirakl", "mirakl-simulator"]

const MEDUSA_CONFIG = `import { defineConfig, loadEnv } from "@medusajs/framework/utils"

loadEnv(process.env.NODE_ENV ?? "development", process.cwd())

module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    databaseDriverOptions: { connection: { ssl: false } },
    cookieOptions: { secure: false, sameSite: "lax" },
    http: {
      storeCors: "http://localhost:8000",
      adminCors: "http://localhost:9000",
      authCors: "http://localhost:9000",
      jwtSecret: "a-scratch-store",
      cookieSecret: "a-scratch-store",
    },
  },
  plugins: [
    {
      resolve: "medusa-plugin-mirakl",
      options: { encryptionKey: process.env.MIRAKL_ENCRYPTION_KEY },
    },
  ],
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
 * tarball. What is not ours is linked from this repository's node_modules,
 * which saves a download of 800 MB.
 *
 * @returns the project's folder
 */
export function createScratchStore(tarball: string): string {
  const store = mkdtempSync(path.join(os.tmpdir(), "mirakl-store-"))
  const medusa = { "@medusajs/medusa": "*", "@medusajs/framework": "*" }
  write(store, "package.json", {
    name: "scratch-store",
    version: "1.0.0",
    dependencies: { ...medusa, "medusa-plugin-mirakl": `file:${tarball}` },
  })
  write(store, "tsconfig.json", TSCONFIG)
  writeFileSync(path.join(store, "medusa-config.ts"), MEDUSA_CONFIG)
  linkPackages(store)
  unpack(tarball, path.join(store, "node_modules", "medusa-plugin-mirakl"))
  return store
}

export function removeScratchStore(store: string): void {
  rmSync(store, { recursive: true, force: true })
}

function write(store: string, file: string, content: unknown) {
  writeFileSync(path.join(store, file), JSON.stringify(content, null, 2))
}

function linkPackages(store: string) {
  const from = path.join(ROOT, "node_modules")
  const to = path.join(store, "node_modules")
  mkdirSync(to)
  for (const name of readdirSync(from)) {
    if (!OURS.includes(name) && !name.startsWith(".")) {
      symlinkSync(path.join(from, name), path.join(to, name))
    }
  }
}

function unpack(tarball: string, folder: string) {
  mkdirSync(folder)
  execFileSync("tar", ["-xzf", tarball, "-C", folder, "--strip-components=1"])
}

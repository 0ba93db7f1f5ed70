import fs from "node:fs"
import path from "node:path"

const ROOT = path.resolve(__dirname, "../..")

/** Below the repository, so that its packages are found; `medusa-plugin-mirakl` is the built one. */
const FOLDER = path.join(ROOT, ".demo", `bench-${process.pid}`)

const PLUGIN = `{
      resolve: "medusa-plugin-mirakl",
      options: { encryptionKey: process.env.MIRAKL_ENCRYPTION_KEY },
    }`

/** A Medusa project with nothing of its own. Its folder. */
export function writeProject(name: string, hasPlugin: boolean): string {
  const folder = path.join(FOLDER, name)
  fs.mkdirSync(path.join(folder, "src"), { recursive: true })
  fs.writeFileSync(path.join(folder, "package.json"), `{ "name": "${name}" }`)
  fs.writeFileSync(
    path.join(folder, "medusa-config.js"),
    `const { defineConfig } = require("@medusajs/framework/utils")

module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    databaseDriverOptions: { connection: { ssl: false } },
    http: {
      storeCors: "http://localhost:8000",
      adminCors: "http://localhost:9000",
      authCors: "http://localhost:9000",
      jwtSecret: "a-bench",
      cookieSecret: "a-bench",
    },
  },
  admin: { disable: true },
  plugins: [${hasPlugin ? PLUGIN : ""}],
})
`
  )
  return folder
}

export function removeProjects(): void {
  fs.rmSync(FOLDER, { recursive: true, force: true })
}

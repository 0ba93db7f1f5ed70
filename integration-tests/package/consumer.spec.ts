import { existsSync, readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import pg from "pg"
import { chromium } from "playwright-core"
import { runMedusa, startMedusa, type RunningStore } from "./medusa-process"
import { createScratchStore, removeScratchStore } from "./scratch-store"

const ADMIN = { email: "admin@store.example", password: "a-scratch-password" }
const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find(
  existsSync
)
const MINUTE = 60_000
// As docs/operations.md has it.
const DOCTOR = [
  "exec",
  "node_modules/medusa-plugin-mirakl/.medusa/server/src/scripts/mirakl-doctor.js",
]

let folder: string
let server: string
let environment: Record<string, string>

beforeAll(async () => {
  const tarball = process.env.MIRAKL_TARBALL
  if (!tarball) {
    throw new Error("Run this through `npm run test:package`.")
  }
  folder = createScratchStore(tarball)
  server = path.join(folder, ".medusa/server")
  environment = {
    DATABASE_URL: await createDatabase(`scratch_${process.pid}`),
    MIRAKL_ENCRYPTION_KEY: Buffer.alloc(32, 9).toString("base64"),
  }
  await runMedusa(folder, ["db:migrate"], environment)
  await runMedusa(
    folder,
    ["user", "--email", ADMIN.email, "--password", ADMIN.password],
    environment
  )
  await runMedusa(folder, ["build"], { ...environment, NODE_ENV: "production" })
}, 8 * MINUTE)

afterAll(() => {
  if (folder) {
    removeScratchStore(folder)
  }
})

describe("a store that installed the package", () => {
  let store: RunningStore
  let token: string

  beforeAll(async () => {
    store = await startMedusa(server, environment)
    token = await logIn(store.url)
  }, 2 * MINUTE)

  afterAll(() => store?.stop())

  it("has the tables of the plugin", async () => {
    const client = new pg.Client(environment.DATABASE_URL)
    await client.connect()
    const { rows } = await client.query(
      "select to_regclass('mirakl_instance') is not null as present"
    )
    await client.end()
    expect(rows).toEqual([{ present: true }])
  })

  it("answers its API to admins only", async () => {
    const url = `${store.url}/admin/mirakl/instances`
    expect((await fetch(url)).status).toBe(401)
    const answer = await fetch(url, authorised(token))
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ instances: [], count: 0 })
  })

  it(
    "has a doctor that finds nothing wrong",
    async () => {
      expect(await runMedusa(folder, DOCTOR, environment)).toContain(
        "Nothing is wrong with Mirakl."
      )
    },
    MINUTE
  )

  it("has the Mirakl pages in its production admin", () => {
    const assets = path.join(server, "public/admin/assets")
    const bundle = readdirSync(assets)
      .filter((file) => file.endsWith(".js"))
      .map((file) => readFileSync(path.join(assets, file), "utf8"))
    expect(
      bundle.some((text) => text.includes("/admin/mirakl/instances"))
    ).toBe(true)
  })

  const browserTest = CHROMIUM ? it : it.skip
  browserTest(
    `shows Mirakl in the sidebar of its admin${CHROMIUM ? "" : ": skipped because there is no chromium"}`,
    async () => {
      const browser = await chromium.launch({
        executablePath: CHROMIUM,
        args: ["--no-sandbox", "--disable-dev-shm-usage"],
      })
      try {
        const page = await browser.newPage({ locale: "en-US" })
        const crashes: Error[] = []
        page.on("pageerror", (error) => crashes.push(error))
        await page.goto(`${store.url}/app/login`)
        await page.fill('input[name="email"]', ADMIN.email)
        await page.fill('input[name="password"]', ADMIN.password)
        await page.click('button[type="submit"]')
        await page
          .getByRole("link", { name: "Mirakl", exact: true })
          .click({ timeout: 30_000 })
        await page.waitForURL(/\/app\/mirakl/)
        await page.getByRole("heading").first().waitFor()
        expect(crashes).toEqual([])
      } finally {
        await browser.close()
      }
    },
    MINUTE
  )
})

describe("a store without an encryption key", () => {
  let store: RunningStore
  let token: string

  beforeAll(async () => {
    store = await startMedusa(server, {
      ...environment,
      MIRAKL_ENCRYPTION_KEY: "",
    })
    token = await logIn(store.url)
  }, 2 * MINUTE)

  afterAll(() => store?.stop())

  it("starts, and says what is missing when a key is to be stored", async () => {
    const answer = await fetch(`${store.url}/admin/mirakl/instances`, {
      ...authorised(token),
      method: "POST",
      body: JSON.stringify({
        name: "Marketplace",
        marketplace_url: "https://marketplace.example",
        api_key: "a-key",
      }),
    })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain("encryptionKey")
  })

  it(
    "has a doctor that tells it, and ends so that a script notices",
    async () => {
      const keyless = { ...environment, MIRAKL_ENCRYPTION_KEY: "" }
      await expect(runMedusa(folder, DOCTOR, keyless)).rejects.toThrow(
        /ended with 1:[\s\S]*encryptionKey is missing or unusable/
      )
    },
    MINUTE
  )
})

async function createDatabase(name: string): Promise<string> {
  const { DB_HOST, DB_PORT, DB_USERNAME } = process.env
  const base = `postgres://${DB_USERNAME}@${DB_HOST}:${DB_PORT}`
  const client = new pg.Client(`${base}/postgres`)
  await client.connect()
  await client.query(`create database ${client.escapeIdentifier(name)}`)
  await client.end()
  return `${base}/${name}`
}

async function logIn(url: string): Promise<string> {
  const answer = await fetch(`${url}/auth/user/emailpass`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(ADMIN),
  })
  const { token } = (await answer.json()) as { token: string }
  return token
}

function authorised(token: string) {
  return {
    headers: {
      authorization: `Bearer ${token}`,
      "content-type": "application/json",
    },
  }
}

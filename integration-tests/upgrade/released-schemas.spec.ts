import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { randomUUID } from "node:crypto"
import { Client } from "@medusajs/framework/pg"
import { ModulesSdkUtils } from "@medusajs/framework/utils"
import { asPostgresAdmin } from "../fixtures/postgres-admin"

const RELEASED = path.resolve(__dirname, "../fixtures/released")
const MIGRATIONS = path.resolve(
  __dirname,
  "../../src/modules/mirakl/migrations"
)

const versions = readdirSync(RELEASED)
  .filter((file) => file.endsWith(".sql"))
  .map((file) => path.parse(file).name)

/** As `medusa db:migrate` does it for each module. */
const migrate = ModulesSdkUtils.buildMigrationScript({
  moduleName: "mirakl",
  pathToMigrations: MIGRATIONS,
})

/** The version that remembers in which state an order was first seen. */
const FIRST_STATE_SINCE = "0.1.1"

type Rows = Record<string, Record<string, unknown>[]>

const databases: string[] = []

afterAll(() =>
  asPostgresAdmin(async (client) => {
    for (const name of databases) {
      await client.query(`drop database "${name}" with (force)`)
    }
  })
)

describe("a database of a released version", () => {
  it("is kept for each of them", () => {
    const released = readFileSync(
      path.resolve(__dirname, "../../CHANGELOG.md"),
      "utf8"
    ).matchAll(/^## (\d+\.\d+\.\d+)$/gm)
    expect(versions.sort()).toEqual(
      [...released].map(([, version]) => version).sort()
    )
  })

  it.each(versions)(
    "is migrated from %s with all that is in it",
    async (version) => {
      const fresh = await createDatabase()
      await migrateDatabase(fresh)
      const old = await createDatabase()
      await connected(old, (client) =>
        client.query(
          readFileSync(path.join(RELEASED, `${version}.sql`), "utf8")
        )
      )
      const before = await connected(old, readRows)
      expect(Object.values(before).flat().length).toBeGreaterThan(50)

      await migrateDatabase(old)

      // The tables are those that a new store gets: no migration of a released
      // version was changed afterwards.
      expect(await connected(old, readSchema)).toEqual(
        await connected(fresh, readSchema)
      )
      // A migration that is meant to rewrite rows says here what becomes of them.
      expect(await connected(old, readRows)).toMatchObject(before)
      if (isBefore(version, FIRST_STATE_SINCE)) {
        await expectFirstStates(old)
      }
      // Nothing is left to do.
      expect(await migrateDatabase(old)).toEqual([])
    }
  )
})

// Of an order that waits, what it is now counts as first seen; what an imported
// one was nobody asks any more.
async function expectFirstStates(database: string): Promise<void> {
  const { mirakl_order: orders = [] } = await connected(database, readRows)
  const isWaiting = (row: Rows[string][number]) => row.order_id === null
  const waiting = orders.filter(isWaiting)
  const imported = orders.filter((row) => !isWaiting(row))
  expect(Math.min(waiting.length, imported.length)).toBeGreaterThan(0)
  expect(waiting.map((row) => row.first_state)).toEqual(
    waiting.map((row) => row.mirakl_state)
  )
  expect(imported.map((row) => row.first_state)).toEqual(
    imported.map(() => null)
  )
}

function isBefore(version: string, other: string): boolean {
  const [one = [], two = []] = [version, other].map((it) =>
    it.split(".").map(Number)
  )
  const at = one.findIndex((part, index) => part !== two[index])
  return at >= 0 && (one[at] ?? 0) < (two[at] ?? 0)
}

async function createDatabase(): Promise<string> {
  const name = `mirakl-upgrade-${randomUUID()}`
  databases.push(name)
  await asPostgresAdmin((client) => client.query(`create database "${name}"`))
  return name
}

function urlOf(database: string): string {
  const { DB_HOST, DB_PORT, DB_USERNAME } = process.env
  return `postgres://${DB_USERNAME}@${DB_HOST}:${DB_PORT}/${database}`
}

async function migrateDatabase(database: string): Promise<unknown> {
  const logger = { info: () => undefined, error: () => undefined }
  return migrate({
    options: { database: { clientUrl: urlOf(database) } },
    logger: logger as never,
  })
}

async function connected<Result>(
  database: string,
  work: (client: Client) => Promise<Result>
): Promise<Result> {
  const client = new Client({ connectionString: urlOf(database) })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Columns, indexes and constraints of the plugin's tables. */
async function readSchema(client: Client): Promise<unknown[]> {
  const { rows } = await client.query<{ fact: string }>(
    `select concat_ws(' ', table_name, column_name, data_type, is_nullable,
                      column_default) as fact
       from information_schema.columns
      where table_schema = 'public' and table_name like 'mirakl%'
      union all
     select indexdef from pg_indexes where tablename like 'mirakl%'
      union all
     select concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid))
       from pg_constraint where conrelid::regclass::text like 'mirakl%'
      order by 1`
  )
  return rows.map(({ fact }) => fact)
}

async function readRows(client: Client): Promise<Rows> {
  const { rows: tables } = await client.query<{ tablename: string }>(
    `select tablename from pg_tables where tablename like 'mirakl%'`
  )
  const found: Rows = {}
  for (const { tablename } of tables) {
    const { rows } = await client.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(it) as row from "${tablename}" as it order by it.id`
    )
    found[tablename] = rows.map(({ row }) => row)
  }
  return found
}

import fs from "node:fs"
import { createRequire } from "node:module"
import path from "node:path"
import type { Client } from "pg"

const MIGRATIONS = path.resolve(
  __dirname,
  "../../src/modules/mirakl/migrations"
)
// `import()` would want a module of another kind than these files are.
const load = createRequire(__filename)

/** Tables that no other refers to, of which a few rows say all. */
const LONG_TABLES = ["mirakl_log", "mirakl_job_line", "mirakl_master_data"]
const MOST_ROWS = 20

/** As MikroORM writes it, in a database that has none of Medusa's tables. */
const MIGRATIONS_TABLE = `create table if not exists mikro_orm_migrations (
  id serial primary key,
  name varchar(255),
  executed_at timestamptz default current_timestamp
);`

type Migration = { up(): Promise<void>; getQueries(): unknown[] }

/**
 * The plugin's tables and rows as SQL that an empty database takes. The schema
 * is what the migrations say now: later changes of their files don't change it.
 */
export async function dumpPlugin(
  client: Client,
  version: string
): Promise<string> {
  const names = fs
    .readdirSync(MIGRATIONS)
    .filter((file) => /^Migration\d+\.ts$/.test(file))
    .map((file) => path.parse(file).name)
    .sort()
  const schema: string[] = []
  for (const name of names) {
    schema.push(
      `-- ${name}`,
      ...(await statementsOf(name)),
      `insert into mikro_orm_migrations (name) values ('${name}');`
    )
  }
  return [
    `-- The tables of version ${version}, with what a small store has in them.`,
    "-- Written by `npm run release:schema`; never again once the version is published.",
    MIGRATIONS_TABLE,
    ...schema,
    // Rows refer to rows of tables further down.
    "set session_replication_role = replica;",
    ...(await dumpRows(client)),
    "set session_replication_role = origin;",
    "",
  ].join("\n")
}

async function statementsOf(name: string): Promise<string[]> {
  const { [name]: Migration } = load(path.join(MIGRATIONS, name)) as Record<
    string,
    new () => Migration
  >
  if (!Migration) {
    throw new Error(`${name} exports no migration of its name.`)
  }
  const migration = new Migration()
  await migration.up()
  return migration
    .getQueries()
    .map((query) => `${String(query).trim().replace(/;$/, "")};`)
}

async function dumpRows(client: Client): Promise<string[]> {
  const { rows: tables } = await client.query<{ tablename: string }>(
    `select tablename from pg_tables
      where schemaname = 'public' and tablename like 'mirakl\\_%'
      order by 1`
  )
  const dumps: string[] = []
  for (const { tablename } of tables) {
    const { rows } = await client.query<{ row: string }>(
      `select row_to_json(it)::text as row from "${tablename}" as it
        order by it.id limit $1`,
      [LONG_TABLES.includes(tablename) ? MOST_ROWS : null]
    )
    if (!rows.length) {
      throw new Error(`${tablename} is empty: an upgrade would prove nothing.`)
    }
    dumps.push(
      `insert into "${tablename}" select * from json_populate_recordset(null::"${tablename}", $rows$[`,
      rows.map(({ row }) => row).join(",\n"),
      "]$rows$);"
    )
  }
  return dumps
}

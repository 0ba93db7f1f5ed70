import { startPostgres } from "../scripts/postgres.mjs"

/** One throw-away PostgreSQL for the whole run; each suite gets its own database. */
export default async function globalSetup() {
  const postgres = await startPostgres({ name: `test-${process.pid}` })
  globalThis.__MIRAKL_TEST_POSTGRES__ = postgres
  process.env.DB_HOST = postgres.host
  process.env.DB_PORT = String(postgres.port)
  process.env.DB_USERNAME = postgres.user
  process.env.DB_PASSWORD = ""
}

// `npm run db:generate`: writes the migration for changed models, on a
// throw-away PostgreSQL.
import { spawnSync } from "node:child_process"
import { startPostgres } from "./postgres.mjs"

const postgres = await startPostgres({ name: "generate" })
try {
  const { status } = spawnSync(
    process.execPath,
    ["node_modules/@medusajs/cli/cli.js", "plugin:db:generate"],
    {
      stdio: "inherit",
      env: {
        ...process.env,
        DB_HOST: postgres.host,
        DB_PORT: String(postgres.port),
        DB_USERNAME: postgres.user,
        DB_PASSWORD: "",
        MEDUSA_DISABLE_TELEMETRY: "true",
      },
    }
  )
  process.exitCode = status ?? 1
} finally {
  await postgres.stop()
}

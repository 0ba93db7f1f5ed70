/** What the store reads from its environment, whatever shell the bench was started in. */
export function storeEnvironment(databaseUrl: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: "development",
    LOG_LEVEL: "error",
    DATABASE_URL: databaseUrl,
    // No cron fires in the middle of a measurement.
    MEDUSA_WORKER_MODE: "server",
    MEDUSA_DISABLE_TELEMETRY: "true",
    MIRAKL_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString("base64"),
  }
}

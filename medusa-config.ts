import { defineConfig, loadEnv } from "@medusajs/framework/utils"

loadEnv(process.env.NODE_ENV ?? "development", process.cwd())

// The plugin's repository is itself a Medusa project, so that the tests, the
// demo and the admin run the real source. A store registers the plugin under
// `plugins` instead: see the README.
module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    redisUrl: process.env.REDIS_URL,
    databaseDriverOptions: { connection: { ssl: false } },
    workerMode: process.env.MEDUSA_WORKER_MODE as
      "shared" | "server" | "worker" | undefined,
    http: {
      storeCors: process.env.STORE_CORS ?? "http://localhost:8000",
      adminCors: process.env.ADMIN_CORS ?? "http://localhost:9000",
      authCors: process.env.AUTH_CORS ?? "http://localhost:9000",
      jwtSecret: process.env.JWT_SECRET ?? "development-only",
      cookieSecret: process.env.COOKIE_SECRET ?? "development-only",
    },
  },
  admin: { disable: process.env.DISABLE_MEDUSA_ADMIN === "true" },
  modules: [
    ...(process.env.REDIS_URL ? redisModules(process.env.REDIS_URL) : []),
    // Locks of a store without Redis.
    ...(process.env.LOCKING_POSTGRES === "true" ? [lockingPostgres()] : []),
    // Roles: the flag's own default comes too late for this file.
    ...(process.env.MEDUSA_FF_RBAC === "true"
      ? [{ resolve: "@medusajs/medusa/rbac" }]
      : []),
    // Medusa's own default, and an e-mail channel as a store with a mail provider has it.
    {
      resolve: "@medusajs/medusa/notification",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/notification-local",
            id: "local",
            options: { channels: ["feed", "email"] },
          },
        ],
      },
    },
    {
      resolve: "./src/modules/mirakl",
      options: { encryptionKey: process.env.MIRAKL_ENCRYPTION_KEY },
    },
  ],
})

/** What several processes of one store share: word for word as in `docs/operations.md`, so that the tests show that it works. */
function redisModules(redisUrl: string) {
  return [
    {
      resolve: "@medusajs/medusa/event-bus-redis",
      options: { redisUrl },
    },
    {
      resolve: "@medusajs/medusa/workflow-engine-redis",
      options: {
        redis: { redisUrl, jobWorkerOptions: { concurrency: 4 } },
      },
    },
    {
      resolve: "@medusajs/medusa/caching",
      options: {
        providers: [
          {
            resolve: "@medusajs/caching-redis",
            id: "caching-redis",
            is_default: true,
            options: { redisUrl },
          },
        ],
      },
    },
    {
      resolve: "@medusajs/medusa/locking",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/locking-redis",
            id: "locking-redis",
            is_default: true,
            options: { redisUrl },
          },
        ],
      },
    },
  ]
}

function lockingPostgres() {
  return {
    resolve: "@medusajs/medusa/locking",
    options: {
      providers: [
        {
          resolve: "@medusajs/medusa/locking-postgres",
          id: "locking-postgres",
          is_default: true,
        },
      ],
    },
  }
}

// Read by medusa-config.ts when a suite boots the store.
process.env.NODE_ENV = "test"
process.env.LOG_LEVEL ??= "error"
process.env.MEDUSA_DISABLE_TELEMETRY = "true"
// "server" keeps the cron of src/jobs from firing in the middle of a test;
// subscribers and workflows run all the same with the in-memory modules.
process.env.MEDUSA_WORKER_MODE ??= "server"
process.env.JWT_SECRET ??= "test-jwt-secret"
process.env.COOKIE_SECRET ??= "test-cookie-secret"
process.env.MIRAKL_ENCRYPTION_KEY ??= Buffer.alloc(32, 7).toString("base64")

import { type Postgres } from "../scripts/postgres.mjs"

declare global {
  // Handed from Jest's global setup to its teardown.
  var __MIRAKL_TEST_POSTGRES__: Postgres | undefined
}

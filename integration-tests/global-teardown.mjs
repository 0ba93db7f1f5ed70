export default async function globalTeardown() {
  await globalThis.__MIRAKL_TEST_POSTGRES__?.stop()
}

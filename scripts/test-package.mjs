// npm run test:package: packs what `npm run build` built and tries it in a
// scratch store, the way a user would install it.
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { ensureInstalled } from "./ensure-installed.mjs"
import { runJest } from "./jest-run.mjs"
import { packPlugin } from "./pack.mjs"

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..")

ensureInstalled()
if (!fs.existsSync(path.join(ROOT, ".medusa/server/src/index.js"))) {
  console.error("Nothing is built yet: run `npm run build` first.")
  process.exit(1)
}
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "mirakl-pack-"))
try {
  const { tarball } = packPlugin(folder)
  const tally = await runJest(
    ["--runInBand", "integration-tests/package", ...process.argv.slice(2)],
    { MIRAKL_TEST_STAGE: "package", MIRAKL_TARBALL: tarball }
  )
  for (const title of tally.skipped) {
    console.log(`skipped: ${title}`)
  }
  process.exitCode = tally.ok ? 0 : 1
  console.log(
    `\n${tally.passed} passed, ${tally.failed} failed, ${tally.skipped.length} skipped`
  )
} finally {
  fs.rmSync(folder, { recursive: true, force: true })
}

// npm test                     everything, then the contract suite over the traffic it made
// npm test -- <path> …         only that folder or file
// npm test -- --contract <path> … and the contract suite over what that path recorded
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { ensureInstalled } from "./ensure-installed.mjs"
import { runJest } from "./jest-run.mjs"

/** @typedef {import("./jest-run.mjs").TestTally} TestTally */

const TRAFFIC_SPEC = "integration-tests/contract/traffic.spec.ts"
/** Rows of the acceptance list: what the product was asked to do. */
const ACCEPTANCE_ROWS = 34

ensureInstalled()

const args = process.argv.slice(2)
const narrowed = args.some((arg) => arg !== "--contract")
const patterns = args
  .filter((arg) => arg !== "--contract" && !isTrafficSpec(arg))
  .map(toPathPattern)
const trafficDir = fs.mkdtempSync(path.join(os.tmpdir(), "mirakl-traffic-"))

/** @type {TestTally[]} */
const tallies = []
try {
  if (!narrowed || patterns.length > 0) {
    tallies.push(
      await runJest(["--silent", ...patterns], {
        MIRAKL_TRAFFIC_DIR: trafficDir,
      })
    )
  }
  if (
    !narrowed ||
    args.some((arg) => arg === "--contract" || isTrafficSpec(arg))
  ) {
    tallies.push(await judgeTraffic())
  }
} finally {
  fs.rmSync(trafficDir, { recursive: true, force: true })
}
summarise()

function judgeTraffic() {
  return runJest(["--runInBand", TRAFFIC_SPEC], {
    MIRAKL_TEST_STAGE: "traffic",
    MIRAKL_TRAFFIC_DIR: process.env.MIRAKL_TRAFFIC_DIR ?? trafficDir,
    // Only a whole run can be asked to have used every operation.
    MIRAKL_TRAFFIC_WHOLE: narrowed ? "" : "1",
  })
}

/** @param {string} arg */
function isTrafficSpec(arg) {
  return path.resolve(arg) === path.resolve(TRAFFIC_SPEC)
}

// A path is taken as that folder or file, not as a pattern that may match more.
/** @param {string} arg */
function toPathPattern(arg) {
  const absolute = path.resolve(arg)
  return !arg.startsWith("-") && fs.existsSync(absolute)
    ? `^${absolute.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(/|$)`
    : arg
}

function summarise() {
  const untested = printAcceptance(tallies.flatMap(({ tests }) => tests))
  const skipped = tallies.flatMap((tally) => tally.skipped)
  for (const title of skipped) {
    console.log(`skipped: ${title}`)
  }
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0)
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0)
  const isWhole = narrowed || untested.length === 0
  process.exitCode = isWhole && tallies.every((tally) => tally.ok) ? 0 : 1
  console.log(`\n${passed} passed, ${failed} failed, ${skipped.length} skipped`)
}

/**
 * One line for each row of the acceptance list, whose tests carry its number:
 * `S19 S20 cancels the order …`. A whole run that has no test of a row fails.
 *
 * @returns the rows that nothing tested
 * @param {import("./jest-run.mjs").TestResult[]} tests
 */
function printAcceptance(tests) {
  /** @type {Map<string, string[]>} */
  const rows = new Map()
  for (const { title, status } of tests) {
    for (const row of /^(S\d+ )+/.exec(title)?.[0].trim().split(" ") ?? []) {
      rows.set(row, [...(rows.get(row) ?? []), status])
    }
  }
  const untested = []
  for (let number = 1; number <= ACCEPTANCE_ROWS; number += 1) {
    const row = `S${number}`
    const statuses = rows.get(row)
    if (statuses) {
      console.log(`${row.padEnd(4)} ${told(statuses)}`)
    } else if (!narrowed) {
      untested.push(row)
      console.log(`${row.padEnd(4)} NOT TESTED`)
    }
  }
  return untested
}

/** @param {string[]} statuses */
function told(statuses) {
  const count = (/** @type {string} */ wanted) =>
    statuses.filter((status) => status === wanted).length
  const skipped = count("pending")
  return (
    `${count("passed")} of ${statuses.length} passed` +
    (skipped ? `, ${skipped} skipped for the reason below` : "")
  )
}

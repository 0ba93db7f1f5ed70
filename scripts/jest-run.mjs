import { spawn } from "node:child_process"
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { fileURLToPath } from "node:url"

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..")

/** @typedef {{ title: string, status: string }} TestResult */
/** @typedef {{ passed: number, failed: number, skipped: string[], tests: TestResult[], ok: boolean }} TestTally */

/**
 * Runs Jest once and counts what came of it.
 *
 * @param {string[]} args Jest's own arguments and path patterns
 * @param {Record<string, string>} env added to this process's environment
 * @returns {Promise<TestTally>} `skipped` holds the titles, which carry the
 *   reason; a spec file that could not run counts as one failure.
 */
export async function runJest(args, env) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "mirakl-jest-"))
  const outputFile = path.join(folder, "result.json")
  try {
    const exitCode = await spawnJest(
      ["--json", `--outputFile=${outputFile}`, ...args],
      env
    )
    return tally(outputFile, exitCode)
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {string[]} args @param {Record<string, string>} env @returns {Promise<number>} */
function spawnJest(args, env) {
  const jest = spawn(
    process.execPath,
    [
      "--no-warnings",
      "--experimental-vm-modules",
      path.join(ROOT, "node_modules/jest/bin/jest.js"),
      ...args,
    ],
    {
      cwd: ROOT,
      env: { ...process.env, ...env },
      // With --json Jest repeats the whole result on stdout; stderr is the
      // part made for people.
      stdio: ["ignore", "ignore", "inherit"],
    }
  )
  return new Promise((resolve, reject) => {
    jest.once("error", reject)
    jest.once("exit", (code) => resolve(code ?? 1))
  })
}

/** @param {string} outputFile @param {number} exitCode @returns {TestTally} */
function tally(outputFile, exitCode) {
  if (!fs.existsSync(outputFile)) {
    return {
      passed: 0,
      failed: exitCode === 0 ? 0 : 1,
      skipped: [],
      tests: [],
      ok: false,
    }
  }
  const result = JSON.parse(fs.readFileSync(outputFile, "utf8"))
  /** @type {{ status: string, fullName: string, title: string }[]} */
  const results = result.testResults.flatMap(
    (/** @type {{ assertionResults: object[] }} */ file) =>
      file.assertionResults
  )
  const skipped = results
    .filter(({ status }) => status === "pending" || status === "todo")
    .map(({ fullName }) => fullName)
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped,
    tests: results.map(({ title, status }) => ({ title, status })),
    ok: exitCode === 0,
  }
}

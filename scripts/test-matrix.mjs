// npm run test:matrix [-- <version> … [-- <path> …]]: runs the tests with other
// versions of Medusa, each in a copy of this checkout, and installs the packed
// plugin in a store of that version. Without versions: the oldest that the peer
// range claims, and the newest. With paths: only those tests.
import { spawnSync } from "node:child_process"
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { fileURLToPath } from "node:url"

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..")
// Versioned on their own.
const APART = ["@medusajs/eslint-plugin", "@medusajs/ui"]

const [versions, paths] = split(process.argv.slice(2))
const results = []
for (const version of versions.length ? versions : [oldest(), "latest"]) {
  results.push({ medusa: version, passed: tryVersion(version) })
}
const failed = results.filter(({ passed }) => !passed)
for (const { medusa, passed } of results) {
  console.log(`Medusa ${medusa}: ${passed ? "passed" : "FAILED"}`)
}
console.log(
  `\n${results.length - failed.length} of ${results.length} versions passed`
)
process.exitCode = failed.length ? 1 : 0

/**
 * @param {string[]} args
 * @returns {[string[], string[]]} what stands before `--`, and after
 */
function split(args) {
  const at = args.indexOf("--")
  return at < 0 ? [args, []] : [args.slice(0, at), args.slice(at + 1)]
}

/** @returns {Record<string, Record<string, string>>} */
function readManifest(/** @type {string} */ folder) {
  return JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"))
}

function oldest() {
  const range = readManifest(ROOT).peerDependencies?.["@medusajs/medusa"] ?? ""
  return range.replace(/^[^\d]*/, "")
}

/** @param {string} version */
function tryVersion(version) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "mirakl-matrix-"))
  try {
    const tracked = spawnSync("git", ["ls-files"], {
      cwd: ROOT,
      encoding: "utf8",
    }).stdout
    for (const file of tracked.split("\n").filter(Boolean)) {
      fs.cpSync(path.join(ROOT, file), path.join(folder, file))
    }
    useVersion(folder, version)
    return (
      run(folder, "install", "--no-audit", "--no-fund") &&
      run(folder, "test", "--silent", "--", ...paths) &&
      (paths.length > 0 || tryPackage(folder, version))
    )
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * The lock file goes: it holds the other version's packages.
 *
 * @param {string} folder
 * @param {string} version
 */
function useVersion(folder, version) {
  const manifest = readManifest(folder)
  for (const kind of ["dependencies", "devDependencies"]) {
    const packages = manifest[kind] ?? {}
    for (const name of Object.keys(packages)) {
      if (name.startsWith("@medusajs/") && !APART.includes(name)) {
        packages[name] = version
      }
    }
  }
  fs.writeFileSync(
    path.join(folder, "package.json"),
    JSON.stringify(manifest, null, 2)
  )
  fs.rmSync(path.join(folder, "package-lock.json"))
}

/**
 * @param {string} folder
 * @param {string} version
 */
function tryPackage(folder, version) {
  process.env.MIRAKL_STORE_MEDUSA = version
  return run(folder, "run", "build") && run(folder, "run", "test:package")
}

/**
 * @param {string} cwd
 * @param {string[]} args of npm
 */
function run(cwd, ...args) {
  return spawnSync("npm", args, { cwd, stdio: "inherit" }).status === 0
}

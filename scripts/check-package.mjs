// Looks at the package as a user would get it: what is in it, whether what it
// imports is declared, and whether its entry points and types resolve.
import { spawnSync } from "node:child_process"
import fs from "node:fs"
import { builtinModules } from "node:module"
import os from "node:os"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { publint } from "publint"
import { formatMessage } from "publint/utils"
import ts from "typescript"
import { packPlugin } from "./pack.mjs"

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..")

const ALLOWED =
  /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|docs\/.+|\.medusa\/server\/src\/.+)$/
// `src/scripts` is for a store's `medusa exec`; the repository's own stay here.
const FORBIDDEN =
  /(^|\/)(__tests__|__fixtures__|integration-tests|simulator|demo|bench|(?<!server\/src\/)scripts)(\/|$)|\.(spec|test)\.|\.snap$/
const REQUIRED = [
  /^README\.md$/,
  /^LICENSE$/,
  /\/src\/index\.(js|d\.ts)$/,
  /\/src\/workflows\/index\.(js|d\.ts)$/,
  /\/src\/modules\/mirakl\/index\.(js|d\.ts)$/,
  /\/src\/modules\/mirakl\/migrations\/Migration\d+\.js$/,
  /\/src\/api\/middlewares\.js$/,
  /\/src\/admin\/index\.(js|mjs)$/,
]

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "mirakl-pack-"))
try {
  const manifest = JSON.parse(
    fs.readFileSync(path.join(ROOT, "package.json"), "utf8")
  )
  const { tarball, files } = packPlugin(folder)
  const problems = [
    ...contentProblems(files),
    ...importProblems(files, manifest),
    ...(await publintProblems(manifest)),
    ...typeProblems(tarball),
  ]
  for (const problem of problems) {
    console.error(`package: ${problem}`)
  }
  if (problems.length === 0) {
    console.log(`package: ${files.length} files, nothing to complain about`)
  }
  process.exitCode = problems.length === 0 ? 0 : 1
} finally {
  fs.rmSync(folder, { recursive: true, force: true })
}

/** @param {string[]} files */
function contentProblems(files) {
  return [
    ...files
      .filter((file) => !ALLOWED.test(file) || FORBIDDEN.test(file))
      .map((file) => `${file} must not be published`),
    ...REQUIRED.filter(
      (wanted) => !files.some((file) => wanted.test(file))
    ).map((wanted) => `nothing in it matches ${wanted}`),
    ...sources()
      .filter((file) => !files.includes(`.medusa/server/src/${file}.js`))
      .map((file) => `src/${file}.ts is not in it: the build left it out`),
  ]
}

/** What is to be compiled one to one, without extension; the admin is bundled. */
function sources() {
  return fs
    .readdirSync(path.join(ROOT, "src"), { encoding: "utf8", recursive: true })
    .map((file) => file.split(path.sep).join("/"))
    .filter(
      (file) => file.endsWith(".ts") && !/^admin\/|(^|\/)__tests__\//.test(file)
    )
    .map((file) => file.slice(0, -".ts".length))
}

/**
 * Every bare import of the built output must be installed in a user's store.
 *
 * @param {string[]} files
 * @param {{ name: string, dependencies?: object, peerDependencies?: object }} manifest
 */
function importProblems(files, manifest) {
  const declared = new Set([
    manifest.name,
    // TypeScript spells inferred types by the package that @medusajs/framework
    // re-exports and depends on.
    "@medusajs/types",
    ...Object.keys(manifest.dependencies ?? {}),
    ...Object.keys(manifest.peerDependencies ?? {}),
  ])
  /** @type {Map<string, string>} */
  const undeclared = new Map()
  const used = new Set()
  for (const file of files.filter((file) => /\.(m?js|d\.ts)$/.test(file))) {
    for (const specifier of importsOf(path.join(ROOT, file))) {
      const name = packageName(specifier)
      used.add(name)
      if (!declared.has(name)) {
        undeclared.set(name, file)
      }
    }
  }
  return [
    ...[...undeclared].map(
      ([name, file]) =>
        `${file} imports ${name}, which package.json does not declare`
    ),
    ...Object.keys(manifest.dependencies ?? {})
      .filter((name) => !used.has(name))
      .map((name) => `the dependency ${name} is never imported`),
  ]
}

/** @param {string} file */
function importsOf(file) {
  const text = fs.readFileSync(file, "utf8")
  const { importedFiles } = ts.preProcessFile(text, true, true)
  const resolved = [...text.matchAll(/require\.resolve\("([^"]+)"\)/g)]
  return [
    ...importedFiles.map(({ fileName }) => fileName),
    ...resolved.map(([, specifier = ""]) => specifier),
  ].filter(
    (specifier) =>
      !specifier.startsWith(".") &&
      !specifier.startsWith("node:") &&
      !builtinModules.includes(specifier)
  )
}

/** @param {string} specifier */
function packageName(specifier) {
  const [scope = "", name = ""] = specifier.split("/")
  return scope.startsWith("@") ? `${scope}/${name}` : scope
}

/** @param {Record<string, unknown>} manifest */
async function publintProblems(manifest) {
  const { messages } = await publint({ pkgDir: ROOT, strict: true })
  return messages.map(
    (message) => `publint: ${formatMessage(message, manifest) ?? message.code}`
  )
}

/** @param {string} tarball */
function typeProblems(tarball) {
  const checked = spawnSync(
    process.execPath,
    [
      path.join(ROOT, "node_modules/@arethetypeswrong/cli/dist/index.js"),
      tarball,
      // Medusa itself needs modern resolution; node10 knows no `exports`.
      "--profile",
      "node16",
      // Loaded by path by the admin's bundler, never imported by typed code.
      "--exclude-entrypoints",
      "admin",
      // A pattern in `exports` is not discovered.
      "--include-entrypoints",
      "modules/mirakl",
      // Medusa finds a module by its default export.
      "--ignore-rules",
      "cjs-only-exports-default",
      "--format",
      "ascii",
      "--no-color",
      "--no-emoji",
    ],
    { cwd: ROOT, encoding: "utf8" }
  )
  return checked.status === 0
    ? []
    : [`arethetypeswrong:\n${checked.stdout}${checked.stderr}`]
}

import { spawnSync } from "node:child_process"
import fs from "node:fs"
import path from "node:path"
import { readBenchOptions, readSoakHours } from "../../bench/read-options"
import { readDemoOptions } from "../../demo/read-options"
import { readCliOptions } from "../../simulator/src/cli-options"
import { isMiraklOperation } from "../../src/mapping/operation/mirakl-operations"
import { MIRAKL_MODULE } from "../../src/modules/mirakl"
import { createSecretBox } from "../../src/modules/mirakl/secrets"
import {
  blocksOf,
  DOCUMENTS,
  inlineCodeOf,
  readDocument,
  ROOT,
} from "./read-documents"

const MANIFEST = JSON.parse(
  fs.readFileSync(path.join(ROOT, "package.json"), "utf8")
) as { name: string; files: string[]; scripts: Record<string, string> }
const PACKAGE = `node_modules/${MANIFEST.name}/`
const IS_COMMAND = /^([A-Z_]+=\S* )*(npm|npx|node|openssl|curl) /
/** Stands for what the reader puts there. */
const PLACEHOLDER = /^<.+>$|^<|>$/

/** Reads the arguments as the script itself does; throws on what it doesn't take. */
const SCRIPTS: Record<string, (args: string[]) => unknown> = {
  demo: readDemoOptions,
  bench: readBenchOptions,
  soak: readSoakHours,
  simulator: readCliOptions,
  test: (args) =>
    args
      .filter((arg) => arg !== "--contract" && !PLACEHOLDER.test(arg))
      .forEach((file) => expectFile(file)),
}

const commands = DOCUMENTS.flatMap((document) => [
  ...blocksOf(document)
    .filter(({ language }) => language === "bash")
    .flatMap(({ text }) => text.split("\n"))
    .map((line) => line.replace(/\s+# .*$/, "").trim())
    .filter((line) => line && !line.startsWith("#"))
    .map((command) => ({ document, command })),
  ...inlineCodeOf(document)
    .filter((code) => IS_COMMAND.test(code))
    .map((command) => ({ document, command })),
])

describe("commands in the documents", () => {
  it("are found", () => {
    expect(commands.length).toBeGreaterThan(20)
  })

  // What takes minutes or a store is run by the suites: `npm run demo` and
  // `npm test` by CI, `medusa db:migrate` and `medusa exec` in a store of its own
  // by integration-tests/package, `mirakl-simulator` by simulator/__tests__. Here
  // each is read as the program that it names would read it.
  it.each(commands)("$document: $command", ({ command }) => {
    check(command)
  })

  it("have environment variables that something reads", () => {
    const source = ["src", "simulator/src", "integration-tests", "scripts"]
      .flatMap(sourcesBelow)
      .map((file) => fs.readFileSync(file, "utf8"))
      .join("\n")
    const named = DOCUMENTS.flatMap(inlineCodeOf).flatMap(
      (code) => /^(MIRAKL_[A-Z_]+)(=|$)/.exec(code)?.[1] ?? []
    )
    expect(named.length).toBeGreaterThan(3)
    expect(
      named.filter((name) => !new RegExp(`\\b${name}\\b`).test(source))
    ).toEqual([])
  })
})

function check(line: string): void {
  const [program, ...args] = line
    .split(/\s+/)
    .filter((word) => !/^[A-Z_]+=/.test(word))
  if (program === "curl") {
    return checkCall(args)
  }
  switch (`${program} ${args[0]}`) {
    case "npm run":
      return checkScript(args.slice(1))
    case "npm test":
      return checkScript(args)
    case "npm install":
    case "npm uninstall":
      return expect(
        args.slice(1).map((it) => it.replace(/@latest$/, ""))
      ).toEqual([MANIFEST.name])
    case "npm audit":
      return expect(args).toEqual(["audit"])
    case "npx medusa":
      return checkMedusa(args.slice(1))
    case "npx mirakl-simulator":
      expect(readCliOptions(args.slice(1))).not.toBeNull()
      return
    case "openssl rand":
      return checkKey(args)
    default:
      throw new Error(`Nothing here knows how to check "${line}".`)
  }
}

function checkScript([name = "", separator, ...args]: string[]): void {
  expect(Object.keys(MANIFEST.scripts)).toContain(name)
  if (separator === undefined) {
    return
  }
  expect(separator).toBe("--")
  const readOptions = SCRIPTS[name]
  if (!readOptions) {
    throw new Error(`npm run ${name} takes no arguments.`)
  }
  readOptions(args)
}

function checkMedusa([command = "", file, ...args]: string[]): void {
  expectFile(
    `node_modules/@medusajs/medusa/dist/commands/${command.replace(":", "/")}.js`
  )
  if (command !== "exec") {
    // `db:rollback` names a module; what else is asked for here names nothing.
    expect(file).toBe(command === "db:rollback" ? MIRAKL_MODULE : undefined)
    return
  }
  // What the package has there is built from the source at the same place.
  const inPackage = (file ?? "").replace(PACKAGE, "")
  expect(MANIFEST.files).toContain(".medusa/server")
  expectFile(inPackage.replace(".medusa/server/", "").replace(/\.js$/, ".ts"))
  const [operation] = args
  expect(operation === undefined || isMiraklOperation(operation)).toBe(true)
}

/** The route is one of the HTTP API's. */
function checkCall(args: string[]): void {
  const url = args.find((it) => it.startsWith("https://")) ?? ""
  const method = args[args.indexOf("--request") + 1] ?? ""
  const { paths } = JSON.parse(readDocument("docs/openapi.json")) as {
    paths: Record<string, Record<string, unknown>>
  }
  expect(paths[new URL(url).pathname]).toHaveProperty(
    args.includes("--request") ? method.toLowerCase() : "get"
  )
}

/** The command is run, where it is installed, and the plugin seals with what it prints. */
function checkKey(args: string[]): void {
  expect(args).toEqual(["rand", "-base64", "32"])
  const { error, stdout } = spawnSync("openssl", args, { encoding: "utf8" })
  if (!error) {
    const box = createSecretBox(stdout.trim())
    expect(box.open(box.seal("an API key"))).toBe("an API key")
  }
}

function expectFile(file: string): void {
  expect([file, fs.existsSync(path.join(ROOT, file))]).toEqual([file, true])
}

function sourcesBelow(folder: string): string[] {
  return fs
    .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(ts|mjs)$/.test(file))
    .filter((file) => path.basename(file) !== path.basename(__filename))
    .map((file) => path.join(ROOT, folder, file))
}

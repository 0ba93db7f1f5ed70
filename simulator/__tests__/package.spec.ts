import { execFileSync, spawn } from "node:child_process"
import { once } from "node:events"
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import readline from "node:readline"

const SIMULATOR = path.resolve(__dirname, "..")
const README = fs.readFileSync(path.join(SIMULATOR, "README.md"), "utf8")

/** An empty project of somebody else, with the package as `npm publish` would send it. */
let project: string
let files: string[]

beforeAll(() => {
  project = fs.mkdtempSync(path.join(os.tmpdir(), "mirakl-simulator-"))
  const packed = npm(SIMULATOR, "pack", "--json", "--pack-destination", project)
  // The build, which goes first, prints its own lines.
  const [entry] = JSON.parse(packed.slice(packed.indexOf("[\n"))) as [
    { filename: string; files: { path: string }[] },
  ]
  files = entry.files.map((file) => file.path)
  fs.writeFileSync(path.join(project, "package.json"), `{ "private": true }`)
  npm(
    project,
    ...["install", "--prefer-offline", "--no-audit", "--no-fund"],
    path.join(project, entry.filename)
  )
}, 300_000)

afterAll(() => fs.rmSync(project, { recursive: true, force: true }))

describe("the package", () => {
  it("holds what is run, and nothing else", () => {
    expect(files).toEqual(
      expect.arrayContaining([
        "LICENSE",
        "README.md",
        "dist/cli.js",
        "dist/index.d.ts",
      ])
    )
    expect(
      files.filter(
        (file) =>
          !/^(dist\/.+\.(js|d\.ts)|package\.json|(README|CHANGELOG)\.md|LICENSE)$/.test(
            file
          )
      )
    ).toEqual([])
  })

  it("serves as its README says", async () => {
    const [, command = ""] = /^npx (mirakl-simulator .+)$/m.exec(README) ?? []
    const [bin = "", ...args] = command.replace("4010", "0").split(" ")
    expect(args).toContain("demo")
    // What npx runs; npx itself would put a shell between, which keeps signals.
    const child = spawn(path.join(project, "node_modules/.bin", bin), args, {
      cwd: project,
      stdio: ["ignore", "pipe", "inherit"],
    })
    const exited = once(child, "exit")
    let url = ""
    for await (const line of readline.createInterface(child.stdout)) {
      url ||= /http:\S+/.exec(line)?.[0] ?? ""
      if (line.startsWith("Key")) {
        break
      }
    }
    const answer = await fetch(`${url}/api/account`, {
      headers: { authorization: "KEY" },
    })
    child.kill("SIGINT")
    expect(await answer.json()).toMatchObject({ shop_name: "Maison Démo" })
    expect((await exited)[0]).toBe(0)
  })

  it("is the library of its README's example", () => {
    const [, example = ""] = /^```ts\n([\s\S]+?)^```/m.exec(README) ?? []
    expect(example).toContain("startSimulator")
    const file = path.join(project, "example.mjs")
    fs.writeFileSync(
      file,
      `${example}
      import { computeOrderState } from "mirakl-simulator"
      console.log(computeOrderState(simulator.state.orders.get(order.order_id)))`
    )
    expect(execFileSync(process.execPath, [file], { encoding: "utf8" })).toBe(
      "RECEIVED\n"
    )
  })
})

function npm(cwd: string, ...args: string[]): string {
  return execFileSync("npm", args, {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
  })
}

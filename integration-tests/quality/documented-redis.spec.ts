import { readFileSync } from "node:fs"
import path from "node:path"

const ROOT = path.resolve(__dirname, "../..")

// What is recommended for several processes is what the chaos tests boot.
describe("the configuration for several processes", () => {
  it("is the one that is documented", () => {
    const documented = /modules: \[\n(?<modules>[\s\S]*?)\n {2}\],\n\}\)/.exec(
      read("docs/operations.md")
    )?.groups?.modules

    expect(documented).toContain("locking-redis")
    expect(squeeze(read("medusa-config.ts"))).toContain(
      squeeze(documented ?? "").replace(/,$/, "")
    )
  })
})

function read(file: string): string {
  return readFileSync(path.join(ROOT, file), "utf8")
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, "").replace(/,(?=[}\]])/g, "")
}

import { spawn } from "node:child_process"
import { once } from "node:events"
import path from "node:path"
import readline from "node:readline"

const cli = path.join(__dirname, "..", "src", "cli.ts")

function run(...args: string[]) {
  return spawn(process.execPath, ["--import", "tsx", cli, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  })
}

describe("the command line", () => {
  it("prints where it listens, serves, and ends on Ctrl-C", async () => {
    const child = run("--port", "0", "--api-key", "K1", "--scenario", "demo")
    const exited = once(child, "exit")
    const printed: string[] = []
    for await (const line of readline.createInterface(child.stdout)) {
      printed.push(line)
      if (line.startsWith("Key")) {
        break
      }
    }
    const url = /http:\S+/.exec(printed[0] ?? "")?.[0] ?? ""
    const answer = await fetch(`${url}/api/account`, {
      headers: { authorization: "K1" },
    })
    child.kill("SIGINT")
    expect(await answer.json()).toMatchObject({ shop_name: "Maison Démo" })
    expect(printed.join("\n")).toContain("2002 Demo Heimwerk")
    expect(printed.at(-1)).toContain("K1 (shops 2001, 2002)")
    expect((await exited)[0]).toBe(0)
  })

  it("refuses a scenario that does not exist", async () => {
    const child = run("--scenario", "moon")
    let message = ""
    child.stderr.on("data", (part) => (message += String(part)))
    const [code] = await once(child, "close")
    expect(code).toBe(1)
    expect(message).toContain("Unknown scenario 'moon'")
  })
})

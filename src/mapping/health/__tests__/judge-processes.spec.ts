import { judgeProcesses } from "../store-findings"

const shared = { worker_mode: "shared" }
const server = { worker_mode: "server" }
const worker = { worker_mode: "worker" }

describe("the processes of a store", () => {
  it.each([
    ["one locks for itself", [shared], "in-memory", []],
    [
      "two lock each for itself",
      [server, worker],
      "in-memory",
      ["LOCKING_IN_MEMORY"],
    ],
    ["two share their locks", [server, worker], "locking-redis", []],
    ["it is not known how two lock", [server, worker], null, []],
    ["nobody works", [server], "in-memory", ["NO_WORKER"]],
    ["none has been seen yet", [], "in-memory", []],
  ])("when %s", (_, processes, provider, codes) => {
    const findings = judgeProcesses(processes, provider)
    expect(findings.map(({ code }) => code)).toEqual(codes)
    findings.forEach(({ message }) => expect(message).not.toMatch(/[{}?]/))
  })
})

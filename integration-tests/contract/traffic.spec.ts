import { existsSync } from "node:fs"
import { judgeRequest } from "./judge-request"
import { judgeResponse } from "./judge-response"
import { officialDeviations } from "./official-deviations"
import { operationsByCode, readOpenApiDocument } from "./openapi-document"
import { readRecordedTraffic, type RecordedExchange } from "./recorded-traffic"
import { createSchemaValidator } from "./schema-validator"

// What the client of this plugin calls; a whole run must have used them all.
const CLIENT_OPERATIONS = [
  ...["A01", "PC01", "V01"],
  ...["CH11", "CUR01", "OF61", "SH11", "SH12", "SH21", "SH31"],
  ...["H11", "RE01", "DO01", "OR75"],
  ...["OF21", "OF52", "OF53", "OF54", "STO01", "STO02", "STO03"],
  ...["OR04", "OR11", "OR21", "OR23", "OR24", "OR28", "OR29", "OR30"],
  ...["OR72", "OR73", "OR74", "ST01", "ST11", "ST23", "ST24"],
]

const document = process.env.MIRAKL_OPENAPI
const folder = process.env.MIRAKL_TRAFFIC_DIR
const isWhole = process.env.MIRAKL_TRAFFIC_WHOLE === "1"

describe("recorded traffic", () => {
  if (!document || !existsSync(document)) {
    it.skip("keeps Mirakl's contract: skipped because MIRAKL_OPENAPI does not name the official OpenAPI file", () =>
      undefined)
    return
  }
  if (!folder) {
    it.skip("keeps Mirakl's contract: skipped because nothing was recorded (MIRAKL_TRAFFIC_DIR is not set)", () =>
      undefined)
    return
  }
  judge(document, readRecordedTraffic(folder))
})

function judge(file: string, exchanges: RecordedExchange[]) {
  const openApi = readOpenApiDocument(file)
  const operations = operationsByCode(openApi)
  const validate = createSchemaValidator(openApi)
  const byOperation = groupByOperation(exchanges)
  const leftOut = new Map<string, number>()

  afterAll(() => {
    report("exchanges per operation", countEach(byOperation))
    report("left out, by name", leftOut)
  })

  it.each([...byOperation.keys()].sort())("%s keeps its contract", (code) => {
    const operation = operations.get(code)
    if (!operation) {
      throw new Error(`${code} is not an operation of the official document`)
    }
    const deviations = officialDeviations(operation, validate)
    const violations = new Set<string>()
    for (const exchange of byOperation.get(code) ?? []) {
      // The specs of the simulator send nonsense on purpose.
      if (exchange.from_client) {
        judgeRequest(exchange, operation, validate).forEach(note)
      }
      const reason = reasonToLeaveOut(exchange)
      if (reason) {
        count(`${code}: ${reason}`)
        continue
      }
      const verdict = judgeResponse(exchange, operation, deviations, validate)
      verdict.violations.forEach(note)
      verdict.leftOut.forEach((field) =>
        count(`${code}: as in Mirakl's own examples, ${field}`)
      )
    }
    expect([...violations]).toEqual([])

    function note(violation: string) {
      violations.add(violation)
    }
  })

  if (isWhole) {
    it("uses every operation of the client", () => {
      const used = new Set(
        exchanges
          .filter((exchange) => exchange.from_client && isOrdinary(exchange))
          .map(({ operation }) => operation)
      )
      expect(CLIENT_OPERATIONS.filter((code) => !used.has(code))).toEqual([])
    })
  } else {
    it.skip("uses every operation of the client: skipped because only a part of the tests ran", () =>
      undefined)
  }

  function count(name: string) {
    leftOut.set(name, (leftOut.get(name) ?? 0) + 1)
  }
}

function groupByOperation(exchanges: RecordedExchange[]) {
  const groups = new Map<string, RecordedExchange[]>()
  for (const exchange of exchanges) {
    const group = groups.get(exchange.operation)
    if (group) {
      group.push(exchange)
    } else {
      groups.set(exchange.operation, [exchange])
    }
  }
  return groups
}

function isOrdinary({ fault, status }: RecordedExchange): boolean {
  return !fault && status !== null && status < 400
}

function reasonToLeaveOut({ fault, status }: RecordedExchange): string | null {
  if (fault) {
    return "an injected fault"
  }
  return status !== null && status >= 400
    ? `the error status ${status}, which the document does not model`
    : null
}

function countEach(groups: Map<string, unknown[]>): Map<string, number> {
  return new Map([...groups].map(([name, group]) => [name, group.length]))
}

// Written past Jest, whose console would add a stack to every line.
function report(title: string, counts: Map<string, number>) {
  const lines = [...counts]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, number]) => `  ${String(number).padStart(6)}  ${name}\n`)
  process.stderr.write(`\nContract, ${title}:\n${lines.join("")}`)
}

/** A list of a result, each record a row. */
export type ResultTable = { name: string; columns: string[]; rows: string[][] }

/**
 * Puts a job's result into tables: plain and nested figures by their path, e.g.
 * `skipped unlinked`, and each list of records as a table of its own.
 */
export function toResultTables(result: Record<string, unknown>): {
  figures: string[][]
  tables: ResultTable[]
} {
  const figures: string[][] = []
  const tables: ResultTable[] = []
  const walk = (value: unknown, path: string[]): void => {
    const name = path.join(" ").replaceAll("_", " ")
    if (isRecordList(value)) {
      tables.push(toTable(name, value))
    } else if (isRecord(value)) {
      Object.entries(value).forEach(([key, inner]) =>
        walk(inner, [...path, key])
      )
    } else {
      figures.push([name, toText(value)])
    }
  }
  walk(result, [])
  return { figures, tables }
}

function toTable(name: string, list: Record<string, unknown>[]): ResultTable {
  const keys = [...new Set(list.flatMap((row) => Object.keys(row)))]
  return {
    name,
    columns: keys.map((key) => key.replaceAll("_", " ")),
    rows: list.map((row) => keys.map((key) => toText(row[key]))),
  }
}

function toText(value: unknown): string {
  if (value === null || value === undefined || value === "") {
    return "-"
  }
  if (Array.isArray(value)) {
    return value.map(toText).join(", ") || "-"
  }
  return typeof value === "object" ? JSON.stringify(value) : String(value)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

function isRecordList(value: unknown): value is Record<string, unknown>[] {
  return Array.isArray(value) && value.length > 0 && value.every(isRecord)
}

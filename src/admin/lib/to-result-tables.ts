/** A list of records, each a row. Columns and name are keys of what a run says. */
export type ResultTable = { name: string; columns: string[]; rows: string[][] }

/** One figure of a result, by its path, e.g. `["skipped", "unlinked"]`. */
export type ResultFigure = { path: string[]; value: string }

/**
 * Puts a job's result into tables: figures by their path, and each list of
 * records as a table of its own. Records with the same figures under several
 * names, as of each code list, are one table with a row for each name. A text
 * of several lines is no figure.
 */
export function toResultTables(result: Record<string, unknown>): {
  figures: ResultFigure[]
  tables: ResultTable[]
} {
  const figures: ResultFigure[] = []
  const tables: ResultTable[] = []
  const walk = (value: unknown, path: string[]): void => {
    const name = path.at(-1) ?? ""
    if (isRecordList(value)) {
      tables.push(toTable(name, value))
    } else if (isRecord(value)) {
      const alike = alikeIn(value)
      if (alike.length > 0) {
        tables.push(toNamedTable(name, alike))
      }
      const own = Object.entries(value).filter(
        (entry) => !alike.some(([key]) => key === entry[0])
      )
      own.forEach(([key, inner]) => walk(inner, [...path, key]))
    } else if (!isText(value)) {
      figures.push({ path, value: toText(value) })
    }
  }
  walk(result, [])
  return { figures, tables }
}

function toTable(name: string, list: Record<string, unknown>[]): ResultTable {
  const columns = inOrder([...new Set(list.flatMap((row) => Object.keys(row)))])
  return {
    name,
    columns,
    rows: list.map((row) => columns.map((key) => toText(row[key]))),
  }
}

// The database keeps the keys of a result by their length.
const FIRST = ["shop_sku", "on_mirakl", "quantity", "difference"]

function inOrder(columns: string[]): string[] {
  return [
    ...FIRST.filter((column) => columns.includes(column)),
    ...columns.filter((column) => !FIRST.includes(column)),
  ]
}

type Named = [name: string, figures: Record<string, unknown>]

function toNamedTable(name: string, alike: Named[]): ResultTable {
  const columns = Object.keys(alike[0]?.[1] ?? {})
  return {
    name,
    columns: ["", ...columns],
    rows: alike.map(([key, figures]) => [
      key,
      ...columns.map((column) => toText(figures[column])),
    ]),
  }
}

/** The records in a record that have the same keys, where there are several. */
function alikeIn(value: Record<string, unknown>): Named[] {
  const records = Object.entries(value).filter((entry): entry is Named =>
    isRecord(entry[1])
  )
  const keys = Object.keys(records[0]?.[1] ?? {}).join()
  const alike = records.filter(([, it]) => Object.keys(it).join() === keys)
  return alike.length > 1 ? alike : []
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

// As the file of a preview, whose rows are a table.
function isText(value: unknown): boolean {
  return typeof value === "string" && value.includes("\n")
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

function isRecordList(value: unknown): value is Record<string, unknown>[] {
  return Array.isArray(value) && value.length > 0 && value.every(isRecord)
}

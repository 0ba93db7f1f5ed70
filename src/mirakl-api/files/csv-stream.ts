import { pipeline, Readable } from "node:stream"
import { parse } from "csv-parse"
import { peekText } from "./text-stream"

/** A line of a CSV file under the names of its header, lower case; the order of the columns is kept. */
export type CsvRow = Record<string, string>

const LONGEST_HEADER = 64 * 1024
const LONGEST_ROW = 1024 * 1024

/**
 * Reads a CSV file row by row, whether it is separated by semicolons or commas.
 * Rows with too few or too many cells pass.
 *
 * @throws {Error} for a file that is no CSV, or has a row beyond 1 MiB
 */
export async function* readCsvRows(
  chunks: AsyncIterable<string>
): AsyncGenerator<CsvRow> {
  const { beginning, all } = await peekText(
    chunks,
    (text) => text.includes("\n") || text.length > LONGEST_HEADER
  )
  const parser = pipeline(
    Readable.from(all),
    parse({
      delimiter: delimiterOf(beginning),
      columns: (header: string[]) =>
        header.map((name) => name.trim().toLowerCase()),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_ROW,
    }),
    // The error reaches whoever iterates over the parser.
    () => {}
  )
  yield* parser as AsyncIterable<CsvRow>
}

function delimiterOf(beginning: string): string {
  const header = beginning.split(/\r?\n/, 1)[0] ?? ""
  return header.split(",").length > header.split(";").length ? "," : ";"
}

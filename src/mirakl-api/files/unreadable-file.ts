import { CsvError } from "csv-parse"
import { MiraklResponseError } from "../errors"
import { JsonStreamError } from "./json-stream"

/**
 * The error for a downloaded file that is not what it should be; any other
 * error is given back as it is.
 */
export function toUnreadableFile(
  error: unknown,
  operation: string,
  file: string
): unknown {
  return error instanceof JsonStreamError || error instanceof CsvError
    ? new MiraklResponseError({
        operation,
        code: "UNREADABLE_FILE",
        message: `The ${file} can't be read.`,
        remedy:
          "Try again; if it stays, the marketplace does not answer as documented.",
      })
    : error
}

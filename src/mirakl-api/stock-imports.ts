import { readJson } from "./http/answer-readers"
import { readStream } from "./http/read-stream"
import type { MiraklCallOptions } from "./http/call-options"
import type { MiraklHttp } from "./http/mirakl-http"
import { toFileUpload, type UploadSource } from "./http/multipart"
import type { MiraklOperation } from "./http/operation"
import { readStockErrorReport } from "./files/stock-error-report"
import {
  stockImportQueuedSchema,
  stockImportStatusSchema,
  type MiraklStockImportError,
  type MiraklStockImportStatus,
} from "./schemas/stock-import"

// Queues another import each time: an old file sent again could overtake a newer one.
const STO01: MiraklOperation = {
  code: "STO01",
  method: "POST",
  path: "/api/offers/stock/imports",
  repeatable: false,
}

const STO02: MiraklOperation = {
  code: "STO02",
  method: "GET",
  path: "/api/offers/stock/imports/{import_id}/status",
  repeatable: true,
}

const STO03: MiraklOperation = {
  code: "STO03",
  method: "GET",
  path: "/api/offers/stock/imports/{import_id}/error_report",
  repeatable: true,
}

/** Stock files. */
export function createStockImportsApi(http: MiraklHttp) {
  return {
    /**
     * (STO01) Sends a stock file: CSV with the columns
     * `offer-sku;quantity;warehouse-code;update-delete`, the lines of one offer
     * next to each other. It is streamed. Published maximum: one a minute.
     *
     * It is sent once, whatever comes of it: while it waits, what it says grows
     * old, and units that are sold meanwhile would be back on sale.
     *
     * @param source path of the file, or its text or bytes as they are made
     * @returns the id of the import, to be followed with {@link fetchStatus}
     * @throws what the source throws; nothing is then imported
     */
    pushFile(
      source: UploadSource,
      options?: MiraklCallOptions
    ): Promise<string> {
      return http.send({
        operation: STO01,
        upload: toFileUpload(source, {
          field: "file",
          filename: "stock.csv",
          contentType: "text/csv",
        }),
        isTransfer: true,
        isSentOnce: true,
        read: readJson(stockImportQueuedSchema, (body) => body.import_id),
        options,
      })
    },

    /** (STO01) Waits until the next file may be sent: one that is computed then does not grow old before it goes. */
    untilNextFile(options?: MiraklCallOptions): Promise<void> {
      return http.untilFree({ operation: STO01, options })
    },

    /** (STO02) Tells how far an import is. Published maximum: every 15 seconds. */
    fetchStatus(
      importId: string,
      options?: MiraklCallOptions
    ): Promise<MiraklStockImportStatus> {
      return http.send({
        operation: STO02,
        pathParameters: { import_id: importId },
        counts: { resource: importId },
        read: readJson(stockImportStatusSchema, (body) => body),
        options,
      })
    },

    /**
     * (STO03) Reads which lines were not taken, and why, as they come. To be
     * called when the status says `has_error_report`. Published maximum: once a
     * minute.
     */
    async *fetchErrorReport(
      importId: string,
      options?: MiraklCallOptions
    ): AsyncGenerator<MiraklStockImportError> {
      const report = await http.send({
        operation: STO03,
        pathParameters: { import_id: importId },
        counts: { resource: importId },
        accept: "text/csv, application/octet-stream",
        isTransfer: true,
        read: readStream,
        options,
      })
      yield* readStockErrorReport(report, importId)
    },
  }
}

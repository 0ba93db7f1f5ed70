import { toMiraklDate } from "../http/mirakl-date"
import { badRequest, notFound } from "../http/mirakl-problem"
import { created, ok, type Call, type Operation } from "../http/operation"
import { queueStockImport } from "../offers/import-stock"
import type { StockImport } from "../state/stock-import"

export const stockImportOperations: Operation[] = [
  {
    code: "STO01",
    method: "POST",
    path: "/api/offers/stock/imports",
    body: "multipart",
    handle: (call) => {
      const file = call.files.file?.[0]
      if (!file) {
        throw badRequest("Required part 'file' is not present.")
      }
      const { import_id } = queueStockImport(call, call.shop, file.bytes)
      const location = new URL(
        `/api/offers/stock/imports/${import_id}/status`,
        call.url
      )
      return created({ import_id }, { location: location.toString() })
    },
  },
  {
    code: "STO02",
    method: "GET",
    path: "/api/offers/stock/imports/{import_id}/status",
    handle: (call) => ok(toWireStatus(requireImport(call))),
  },
  {
    code: "STO03",
    method: "GET",
    path: "/api/offers/stock/imports/{import_id}/error_report",
    sendsFile: true,
    handle: (call) => {
      const stockImport = requireImport(call)
      if (stockImport.error_report === null) {
        throw notFound(
          `The import '${stockImport.import_id}' has no error report.`
        )
      }
      return {
        status: 200,
        text: stockImport.error_report,
        contentType: "text/csv;charset=UTF-8",
        headers: {
          "content-disposition": `attachment; filename="error-report-${stockImport.import_id}.csv"`,
        },
      }
    },
  },
]

function requireImport(call: Call): StockImport {
  const id = call.params.import_id ?? ""
  const stockImport = call.state.stockImports.get(id)
  if (!stockImport || stockImport.shop_id !== call.shop.shop_id) {
    throw notFound(`No stock import with id '${id}'.`)
  }
  return stockImport
}

function toWireStatus(stockImport: StockImport): Record<string, unknown> {
  const done = stockImport.status === "COMPLETE"
  return {
    date_created: toMiraklDate(stockImport.date_created),
    has_error_report: stockImport.error_report !== null,
    import_id: stockImport.import_id,
    ...(done && {
      lines_in_error: stockImport.lines_in_error,
      lines_in_success: stockImport.lines_in_success,
    }),
    shop_id: stockImport.shop_id,
    status: stockImport.status,
  }
}

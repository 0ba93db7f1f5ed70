/** What one data row of a stock file asks for; `problem` when it is refused. */
export type StockRow = {
  /** Line number in the file; the header is line 1. */
  line: number
  cells: string[]
  offerSku: string
  /** Null removes the quantity (`update-delete` = DELETE). */
  quantity: number | null
  warehouseCode: string | null
  problem: string | null
}

export type StockImport = {
  import_id: string
  shop_id: number
  date_created: Date
  starts_at: Date
  ends_at: Date
  status: "WAITING" | "RUNNING" | "COMPLETE" | "FAILED"
  header: string[]
  /** Dropped once applied. */
  rows: StockRow[]
  /** Set when the file itself cannot be read. */
  file_problem: string | null
  lines_in_success: number
  lines_in_error: number
  error_report: string | null
}

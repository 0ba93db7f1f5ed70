export type StockImport = {
  import_id: string
  shop_id: number
  date_created: Date
  starts_at: Date
  ends_at: Date
  status: "WAITING" | "RUNNING" | "COMPLETE" | "FAILED"
  /** As it was sent; dropped once applied. */
  file: Buffer | null
  /** Set when the file itself cannot be read. */
  file_problem: string | null
  lines_in_success: number
  lines_in_error: number
  error_report: string | null
}

/** What is shown of an import: all but its file. */
export function describeStockImport({
  file,
  ...stockImport
}: StockImport): Omit<StockImport, "file"> & { bytes: number } {
  return { ...stockImport, bytes: file?.length ?? 0 }
}

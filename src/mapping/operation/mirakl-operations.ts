/** The operations that a job can run, in the order in which a new instance needs them. */
export const MIRAKL_OPERATIONS = [
  "import_master_data",
  "import_listings",
  "import_orders",
  "export_stock",
  "export_shipments",
  "sweep_orders",
  "reconcile_listings",
] as const

/** The name of an operation, as the API and the schedules have it. */
export type MiraklOperation = (typeof MIRAKL_OPERATIONS)[number]

/** Whether a text names an operation. */
export function isMiraklOperation(value: string): value is MiraklOperation {
  return (MIRAKL_OPERATIONS as readonly string[]).includes(value)
}

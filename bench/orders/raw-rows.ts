import type { Bench } from "../bench"

type Row = Record<string, unknown>

/** The rows of a page of orders, by table. */
export type OrderRows = { table: string; columns: string[]; rows: Row[] }[]

// Parents first.
const TABLES = [
  "customer",
  "customer_address",
  "order_address",
  "order",
  "order_summary",
  "order_line_item",
  "order_line_item_tax_line",
  "order_item",
  "order_shipping_method",
  "order_shipping_method_tax_line",
  "order_shipping",
  "order_transaction",
  "reservation_item",
  "payment_collection",
  "payment_session",
  "payment",
  "capture",
  "order_payment_collection",
  "mirakl_order",
  "mirakl_order_line",
]

// Numbered by the database.
const SERIAL_COLUMNS = ["display_id"]
// What tells rows apart, besides their ids.
const OTHER_KEYS = ["mirakl_order_id", "mirakl_line_id", "email", "order_id"]

/** Reads what an import of one page wrote, in a store that has no other order. */
export async function readOrderRows({ knex }: Bench): Promise<OrderRows> {
  const tables: OrderRows = []
  for (const table of TABLES) {
    const { rows: found } = await knex.raw<{ rows: { row: Row }[] }>(
      `select to_jsonb(t) as row from "${table}" t`
    )
    const rows = found.map(({ row }) => row)
    tables.push({
      table,
      rows,
      columns: Object.keys(rows[0] ?? {}).filter(
        (column) => !SERIAL_COLUMNS.includes(column)
      ),
    })
  }
  return tables
}

/** The same rows under other ids. */
export function copyRows(tables: OrderRows, suffix: string): OrderRows {
  const keys = new Set(
    tables.flatMap(({ rows }) =>
      rows.flatMap((row) =>
        ["id", ...OTHER_KEYS].flatMap((column) => {
          const value = row[column]
          return typeof value === "string" ? [value] : []
        })
      )
    )
  )
  const copyOf = (value: unknown) =>
    typeof value === "string" && keys.has(value) ? `${value}${suffix}` : value
  return tables.map(({ table, columns, rows }) => ({
    table,
    columns,
    rows: rows.map((row) =>
      Object.fromEntries(columns.map((column) => [column, copyOf(row[column])]))
    ),
  }))
}

/** Writes rows as fast as the database takes them: one INSERT per table, one UPDATE of the levels. */
export async function insertRows(
  { knex }: Bench,
  tables: OrderRows
): Promise<void> {
  await knex.transaction(async (transaction) => {
    for (const { table, columns, rows } of tables) {
      const names = columns.map((column) => `"${column}"`).join(", ")
      await transaction.raw(
        `insert into "${table}" (${names})
         select ${names} from json_populate_recordset(null::"${table}", ?::json)`,
        [JSON.stringify(rows)]
      )
    }
    const reserved = tables.find(({ table }) => table === "reservation_item")
    await transaction.raw(
      `update inventory_level as level
          set reserved_quantity = level.reserved_quantity + sold.quantity,
              raw_reserved_quantity = jsonb_build_object(
                'value', (level.reserved_quantity + sold.quantity)::text,
                'precision', 20),
              updated_at = now()
         from (select inventory_item_id, location_id, sum(quantity) as quantity
                 from json_to_recordset(?::json) as given
                  (inventory_item_id text, location_id text, quantity numeric)
                group by 1, 2) as sold
        where level.inventory_item_id = sold.inventory_item_id
          and level.location_id = sold.location_id`,
      [JSON.stringify(reserved?.rows ?? [])]
    )
  })
}

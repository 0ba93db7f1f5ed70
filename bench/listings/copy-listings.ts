import type { Bench } from "../bench"
import { benchSku } from "./exported-offer"
import { writeLines } from "./write-lines"

const COLUMNS = [
  ...["id", "offer_id", "shop_sku", "product_sku", "description"],
  ...["state_code", "logistic_class_code", "shipping_zone_code"],
  ...["shipping_type_code", "channels", "price", "raw_price"],
  ...["currency_code", "mirakl_quantity", "active", "min_order_quantity"],
  ...["max_order_quantity", "package_quantity", "lead_time_days"],
  "mirakl_updated_at",
]

/** Writes the rows as a file that PostgreSQL can read; its path. */
export function writeListingRows(count: number): string {
  return writeLines(count, (index) => {
    const price = 5 + (index % 500)
    return [
      ...[`raw_${index}`, 1_000_000 + index, benchSku(index)],
      ...[`MKP${String(index).padStart(15, "0")}`, "New, in its box"],
      ...["11", "M", "DOM1", "STD", "{FR,BE}", price],
      ...[JSON.stringify({ value: String(price), precision: 20 }), "eur"],
      ...[index % 60, "t", 1, 100, 1, 2, "2026-01-01T00:00:00.000Z"],
    ].join("\t")
  })
}

/** What no import can beat: COPY into a table without index, then one INSERT that links. */
export async function copyListings(
  { knex, instance }: Bench,
  file: string
): Promise<void> {
  const names = COLUMNS.join(", ")
  await knex.transaction(async (transaction) => {
    await transaction.raw(
      `create temp table given on commit drop as
       select ${names} from mirakl_listing where false`
    )
    await transaction.raw(`copy given (${names}) from '${file}'`)
    await transaction.raw(
      `insert into mirakl_listing
         (instance_id, ${names}, link_status, link_source, variant_id)
       select ?, ${COLUMNS.map((name) => `given.${name}`).join(", ")},
              case when variant.id is null then 'unlinked' else 'linked' end,
              case when variant.id is not null then 'sku' end, variant.id
         from given
         left join product_variant as variant
           on variant.sku = given.shop_sku and variant.deleted_at is null
       on conflict (instance_id, offer_id) where deleted_at is null
       do nothing`,
      [instance.id]
    )
  })
}

import type { Bench } from "../bench"

/** Products have that many variants. */
const VARIANTS = 100

/**
 * Fills the store with variants, their stock at both locations and a listing
 * each, straight into the tables: 2 % kits of two components, 1 % without
 * managed inventory. Mirakl has accepted everything, long ago, but for what the
 * settings leave out.
 */
export async function seedListings(
  { knex, store, instance, mirakl }: Bench,
  listings: number
): Promise<void> {
  const run = (sql: string, bindings: Record<string, unknown> = {}) =>
    knex.raw(sql, { listings, long_ago: "2026-01-01", ...bindings })
  await run(`
    insert into product (id, title, handle, status, created_at, updated_at)
    select 'prod_bench_' || n, 'Bench ' || n, 'bench-listing-' || n, 'published',
           :long_ago, :long_ago
      from generate_series(0, :listings::int / ${VARIANTS}) as n`)
  await run(`
    insert into product_variant
      (id, title, sku, product_id, manage_inventory, created_at, updated_at)
    select 'variant_bench_' || n, 'Bench', 'SKU-' || n,
           'prod_bench_' || n / ${VARIANTS}, n % 100 <> 7, :long_ago, :long_ago
      from generate_series(1, :listings::int) as n`)
  await run(`
    insert into inventory_item (id, sku, created_at, updated_at)
    select 'iitem_bench_' || n, 'SKU-' || n, :long_ago, :long_ago
      from generate_series(1, :listings::int) as n`)
  await run(`
    insert into product_variant_inventory_item
      (id, variant_id, inventory_item_id, required_quantity, created_at, updated_at)
    select 'pvitem_bench_' || n || '_' || part, 'variant_bench_' || n,
           'iitem_bench_' || (n + part - 1) % :listings::int + 1,
           case when n % 50 = 3 then part + 1 else 1 end, :long_ago, :long_ago
      from generate_series(1, :listings::int) as n
     cross join lateral generate_series(0, case when n % 50 = 3 then 1 else 0 end) as part`)
  for (const [index, location] of store.stock_location_ids.entries()) {
    await run(
      `insert into inventory_level
         (id, inventory_item_id, location_id, stocked_quantity, raw_stocked_quantity,
          reserved_quantity, raw_reserved_quantity, created_at, updated_at)
       select 'ilev_bench_' || :index || '_' || n, 'iitem_bench_' || n, :location,
              n % 90, jsonb_build_object('value', (n % 90)::text, 'precision', 20),
              n % 7, jsonb_build_object('value', (n % 7)::text, 'precision', 20),
              :long_ago, :long_ago
         from generate_series(1, :listings::int) as n`,
      { index: String(index), location }
    )
  }
  await run(
    `insert into mirakl_listing
       (id, instance_id, offer_id, shop_sku, product_sku, title, active, link_status,
        link_source, variant_id, created_at, updated_at)
     select 'mirlst_bench_' || n, :instance, (100000000 + n)::text, 'SKU-' || n,
            'MKP' || n, 'Bench', true, 'linked', 'sku', 'variant_bench_' || n,
            :long_ago, :long_ago
       from generate_series(1, :listings::int) as n`,
    { instance: instance.id }
  )
  await mirakl.updateMiraklInstances({
    id: instance.id,
    // Variants without managed inventory are listings like any other.
    unmanaged_quantity: 5,
  })
  for (const table of [
    "product_variant",
    "product_variant_inventory_item",
    "inventory_level",
    "mirakl_listing",
  ]) {
    await knex.raw(`vacuum analyze ${table}`)
  }
}

import type { Bench } from "../bench"

/** Gives the store a variant for each listing; the plugin reads no more of it than this. */
export async function seedVariants(
  { knex }: Bench,
  count: number
): Promise<void> {
  await knex.raw(
    `insert into product_variant (id, title, sku)
     select 'variant_' || n, 'Any', 'LRG-' || lpad(n::text, 7, '0')
       from generate_series(1, ?) as n`,
    [count]
  )
  await knex.raw("analyze product_variant")
}

import type { Bench } from "../bench"

type Wrong = { what: string; rows: number }

/**
 * What must be true of the store after imports, counted in the database.
 *
 * @throws when an order is missing or double, unpaid, taxed otherwise than
 * Mirakl says, or when units are not held
 */
export async function checkOrders(
  { knex }: Bench,
  expectedOrders: number
): Promise<void> {
  const { rows } = await knex.raw<{ rows: Wrong[] }>(
    `select * from (
       select 'bindings that are missing or too many' as what,
              abs(count(*) - ?)::int as rows
         from mirakl_order where status = 'imported'
       union all
       select 'orders of imported bindings that are missing',
              (count(*) filter (where o.id is null))::int
         from mirakl_order b left join "order" o on o.id = b.order_id
        where b.status = 'imported'
       union all
       select 'Mirakl orders that no binding has', count(*)::int
         from "order" o left join mirakl_order b on b.order_id = o.id
        where o.metadata ->> 'mirakl_order_id' is not null and b.id is null
       union all
       select 'orders without exactly one payment and capture', count(*)::int
         from (select b.order_id
                 from mirakl_order b
                 left join order_payment_collection l on l.order_id = b.order_id
                 left join payment p
                   on p.payment_collection_id = l.payment_collection_id
                 left join capture c on c.payment_id = p.id
                where b.status = 'imported'
                group by b.order_id having count(c.id) <> 1) as unpaid
       union all
       select 'orders that are not paid to the cent', count(*)::int
         from mirakl_order b join order_summary s on s.order_id = b.order_id
        where (s.totals ->> 'pending_difference')::numeric <> 0
           or (s.totals ->> 'paid_total')::numeric <> b.total
       union all
       select 'levels whose reserved units are not their reservations',
              count(*)::int
         from (select level.id
                 from inventory_level level
                 left join reservation_item item
                   on item.inventory_item_id = level.inventory_item_id
                  and item.location_id = level.location_id
                  and item.deleted_at is null
                group by level.id
               having level.reserved_quantity
                        <> coalesce(sum(item.quantity), 0)) as lost
       union all
       select 'lines whose units are not held once', count(*)::int
         from (select line.id
                 from mirakl_order_line line
                 left join reservation_item item
                   on item.line_item_id = line.line_item_id
                  and item.deleted_at is null
                where line.line_item_id is not null
                group by line.id
               having coalesce(sum(item.quantity), 0) <> line.quantity) as unheld
       union all
       select 'taxes that are not as Mirakl sent them', count(*)::int
         from order_line_item_tax_line tax
         join order_line_item item on item.id = tax.item_id
         join order_item detail on detail.item_id = item.id
         join (select item_id, sum(rate) as rate
                 from order_line_item_tax_line group by item_id) as whole
           on whole.item_id = item.id
        where round(item.unit_price * detail.quantity * tax.rate
                / case when item.is_tax_inclusive then 100 + whole.rate
                       else 100 end, 6)
              <> (tax.metadata ->> 'mirakl_amount')::numeric
     ) as checks where rows > 0`,
    [expectedOrders]
  )
  if (rows.length) {
    throw new Error(
      `After the import: ${rows.map(({ what, rows: count }) => `${count} ${what}`).join("; ")}.`
    )
  }
}

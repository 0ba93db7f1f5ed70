import type { RunningSimulator } from "mirakl-simulator"
import pg from "pg"

/** What the main job came to: the last line of `npm run demo -- --check`. */
export type DemoReport = {
  connected: boolean
  channels: number
  listings: { imported: number; linked: number }
  orders: { imported: number; held: number; doubled: number }
  stock: { exported: number; accepted: number; rejected: number }
  shipments: { pushed: number }
}

type Row = Record<string, string | number | null>

/** Counts in the store's database and in the marketplace's own state; nothing is taken from what the runs said. */
export async function readReport(
  databaseUrl: string,
  simulator: RunningSimulator,
  shopCount: number
): Promise<DemoReport> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const rows = async (sql: string) => (await client.query<Row>(sql)).rows
  const count = async (sql: string) => Number((await rows(sql))[0]?.count ?? 0)
  try {
    return {
      connected:
        (await count(
          "select count(*) from mirakl_instance where status = 'connected'"
        )) === shopCount,
      channels: await count(
        "select count(*) from mirakl_master_data where kind = 'channel' and removed_at is null"
      ),
      listings: {
        imported: await count(
          "select count(*) from mirakl_listing where removed_at is null"
        ),
        linked: await count(
          "select count(*) from mirakl_listing where removed_at is null and link_status = 'linked'"
        ),
      },
      orders: {
        imported: await count(
          `select count(*) from mirakl_order b join "order" o on o.id = b.order_id where b.status = 'imported'`
        ),
        held: await count(
          "select count(*) from mirakl_order where status = 'held'"
        ),
        // Every order of the demo's store came from the marketplace.
        doubled: await count(
          `select (select count(*) from "order") - (select count(distinct order_id) from mirakl_order where order_id is not null) as count`
        ),
      },
      stock: {
        exported: await count(
          "select count(*) from mirakl_listing where exported_at is not null"
        ),
        accepted: countAccepted(
          await rows(
            "select l.shop_sku, l.accepted_quantity, i.shop_id from mirakl_listing l join mirakl_instance i on i.id = l.instance_id where l.sync_status = 'in_sync'"
          ),
          simulator
        ),
        rejected: countRejected(
          await rows(
            "select l.shop_sku, i.shop_id from mirakl_listing l join mirakl_instance i on i.id = l.instance_id where l.sync_status = 'rejected'"
          ),
          simulator
        ),
      },
      shipments: {
        pushed: countShipped(
          await rows(
            "select s.tracking_number, b.mirakl_order_id from mirakl_shipment s join mirakl_order b on b.id = s.binding_id where s.status = 'pushed'"
          ),
          simulator
        ),
      },
    }
  } finally {
    await client.end()
  }
}

// Accepted is what the marketplace itself now sells.
function countAccepted(rows: Row[], simulator: RunningSimulator): number {
  return rows.filter(
    ({ shop_sku, accepted_quantity, shop_id }) =>
      simulator.state.offers.get(Number(shop_id))?.get(String(shop_sku))
        ?.quantity === accepted_quantity
  ).length
}

// Rejected is what stands in an error report of the marketplace, once however
// often it was sent.
function countRejected(rows: Row[], simulator: RunningSimulator): number {
  const imports = [...simulator.state.stockImports.values()]
  return rows.filter(({ shop_sku, shop_id }) =>
    imports.some(
      (it) =>
        it.shop_id === Number(shop_id) &&
        it.error_report?.includes(String(shop_sku))
    )
  ).length
}

// Pushed is what the marketplace shows with the store's tracking number: on a
// shipment, or on the order where the platform ships whole orders.
function countShipped(rows: Row[], simulator: RunningSimulator): number {
  const { orders, shipments } = simulator.state
  return rows.filter(({ tracking_number, mirakl_order_id }) => {
    const order = orders.get(String(mirakl_order_id))
    return (
      order?.tracking.tracking_number === tracking_number ||
      [...shipments.values()].some(
        (shipment) =>
          shipment.order_id === mirakl_order_id &&
          shipment.status === "SHIPPED" &&
          shipment.tracking.tracking_number === tracking_number
      )
    )
  }).length
}

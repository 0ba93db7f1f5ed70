import type {
  ExportedListingRecord,
  ListingRecord,
} from "../../../mapping/listing/listing-record"
import { givenRows, type ColumnTypes } from "./given-rows"
import { DECIDED_PARAMETERS } from "./link-listings"
import { linksOfNew, NO_LINKS } from "./link-new-listings"
import { rawAmount } from "./raw-amount"
import type { SqlManager } from "./sql-manager"
import { FORGOTTEN_WHEN_BACK } from "./returned-offer"
import { generatedIds } from "./with-ids"

/** What storing a batch did. */
export type StoredListings = {
  created: number
  updated: number
  unchanged: number
  /** Other offers that had one of the SKUs before, now marked removed. */
  removed: number
}

const SHARED = [
  "shop_sku",
  "product_sku",
  "description",
  "state_code",
  "logistic_class_code",
  "shipping_zone_code",
  "shipping_type_code",
  "channels",
  "price",
  "raw_price",
  "currency_code",
  "mirakl_quantity",
  "active",
  "min_order_quantity",
  "max_order_quantity",
  "package_quantity",
  "lead_time_days",
]
const FULL = [
  ...SHARED,
  "title",
  "category_code",
  "category_label",
  "ean",
  "upc",
  "isbn",
  "mpn",
  '"references"',
  "inactivity_reasons",
  "extras",
]
const EXPORTED = [...SHARED, "mirakl_updated_at"]

const TYPES: ColumnTypes = {
  channels: "text[]",
  price: "numeric",
  mirakl_quantity: "int",
  active: "boolean",
  min_order_quantity: "int",
  max_order_quantity: "int",
  package_quantity: "int",
  lead_time_days: "int",
  '"references"': "jsonb",
  inactivity_reasons: "text[]",
  extras: "jsonb",
  mirakl_updated_at: "timestamptz",
}

// Stock and price are the daily noise; any other change means that the record
// may have changed where the export does not look.
const NOISE = ["price", "raw_price", "mirakl_quantity", "mirakl_updated_at"]
const TELLING = EXPORTED.filter((name) => !NOISE.includes(name))

/** Whose offers are stored, and whether new ones are linked to their variants at once. */
export type ListingStorage = { instance_id: string; links: boolean }

/**
 * Stores full records (OF21) of an instance's offers, in one statement.
 * Unchanged ones are not written.
 */
export async function storeListings(
  manager: SqlManager,
  storage: ListingStorage,
  records: ListingRecord[]
): Promise<StoredListings> {
  return store(manager, storage, records, {
    columns: FULL,
    enrichedAt: { created: "now()", updated: "now()" },
    isStale: "listing.enriched_at is null",
    updates: {},
  })
}

/**
 * Stores what an export (OF54) says of an instance's offers, in one statement.
 * Unchanged ones are not written. A listing that is new, or changed in more
 * than stock and price, loses its `enriched_at`: it wants its full record.
 */
export async function storeExportedListings(
  manager: SqlManager,
  storage: ListingStorage,
  records: ExportedListingRecord[]
): Promise<StoredListings> {
  const updates = {
    // The full record falls back on the product's description.
    description: "coalesce(excluded.description, listing.description)",
    // The two operations do not list them in one order.
    channels: `case when excluded.channels @> listing.channels
        and excluded.channels <@ listing.channels
      then listing.channels else excluded.channels end`,
  }
  return store(manager, storage, records, {
    columns: EXPORTED,
    enrichedAt: {
      created: "null",
      updated: `case when ${differs(TELLING, updates)} then null else listing.enriched_at end`,
    },
    isStale: "false",
    updates,
    alsoSet:
      "inactivity_reasons = case when excluded.active then '{}' else listing.inactivity_reasons end,",
  })
}

type Source = {
  columns: string[]
  enrichedAt: { created: string; updated: string }
  /** Writes a row although its columns are the same. */
  isStale: string
  /** New values that are not simply the given ones. */
  updates: Record<string, string>
  alsoSet?: string
}

// `offset 0` makes the look-up by SKU go row by row through its index, also in
// a table that PostgreSQL has no statistics of yet: the first import's. Were the
// instance asked for inside of it, each look would read all its listings there.
async function store(
  manager: SqlManager,
  { instance_id, links }: ListingStorage,
  records: (ListingRecord | ExportedListingRecord)[],
  { columns, enrichedAt, isStale, updates, alsoSet = "" }: Source
): Promise<StoredListings> {
  const names = columns.join(", ")
  const assignments = columns.map(
    (name) => `${name} = ${newValue(name, updates)}`
  )
  const ids = generatedIds("mirlst")
  const given = givenRows(records, {
    offer_id: "text",
    ...Object.fromEntries(
      columns
        .filter((name) => name !== "raw_price")
        .map((name) => [name, TYPES[name] ?? "text"])
    ),
  })
  const [stored] = await manager.execute<[StoredListings]>(
    `with given as (
       select distinct on (offer_id) *, ${ids.sql("place")} as id,
              ${rawAmount("price")} as raw_price
         from (${given.sql}) as row
     ), replaced as (
       update mirakl_listing as listing
          set removed_at = now(), updated_at = now()
         from (select former.id, given.shop_sku
                 from given
                cross join lateral (
                      select id, offer_id, instance_id from mirakl_listing
                       where shop_sku = given.shop_sku
                         and removed_at is null and deleted_at is null
                      offset 0) as former
                where former.instance_id = ?
                  and former.offer_id not in (select offer_id from given)
              ) as former
        -- A batch that is stored at the same time may have given it another SKU.
        where listing.id = former.id and listing.shop_sku = former.shop_sku
       returning listing.id
     ), ${links ? linksOfNew(columns) : NO_LINKS}, written as (
       insert into mirakl_listing as listing
         (id, instance_id, offer_id, ${names}, link_status, link_source,
          variant_id, enriched_at, created_at, updated_at)
       select id, ?, offer_id, ${names}, coalesce(link_status, 'unlinked'),
              link_source, variant_id, ${enrichedAt.created}, now(), now()
         from given left join decided using (id)
       on conflict (instance_id, offer_id) where deleted_at is null
       do update set ${assignments.join(", ")}, ${alsoSet}
             ${FORGOTTEN_WHEN_BACK},
             enriched_at = ${enrichedAt.updated},
             removed_at = null, updated_at = now()
        where listing.removed_at is not null or ${isStale}
           or ${differs(columns, updates)}
       returning xmax = 0 as is_new
     ), counts as (
       select count(*) filter (where is_new)::int as created,
              count(*) filter (where not is_new)::int as updated
         from written
     )
     select created, updated,
            (select count(*)::int from given) - created - updated as unchanged,
            (select count(*)::int from replaced) as removed
       from counts`,
    [
      ...ids.parameters,
      ...given.parameters,
      instance_id,
      ...(links ? [instance_id, instance_id, ...DECIDED_PARAMETERS] : []),
      instance_id,
    ]
  )
  return stored
}

function differs(columns: string[], updates: Record<string, string>): string {
  const before = columns.map((name) => `listing.${name}`).join(", ")
  const after = columns.map((name) => newValue(name, updates)).join(", ")
  return `(${before}) is distinct from (${after})`
}

function newValue(column: string, updates: Record<string, string>): string {
  return updates[column] ?? `excluded.${column}`
}

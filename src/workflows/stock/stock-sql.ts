import {
  MIRAKL_MAXIMUM,
  type StockRules,
} from "../../mapping/stock/compute-quantity"
import { HELD_BY_OPERATOR } from "../../mapping/stock/is-exported"
import type { StockScope } from "../../mapping/stock/decide-stock-scope"
import type { StockSelection } from "./stock-source"

/** A statement with named bindings. */
export type BoundSql = { sql: string; bindings: Record<string, unknown> }

/** The listings of a selection up to an offer id. */
export type StockSlice = StockSelection & { until?: string }

/**
 * The quantities of an instance's listings in one statement that only reads.
 * Driven from the listing, so that its cost grows with the listings asked for;
 * the reserved units are in the level already. Says what `decideListingStock`
 * says.
 */
export function stockSql(selection: StockSlice): BoundSql {
  const { instance_id, rules, scope, after, until } = selection
  return {
    sql: `${scopeSql(scope)}
select listing_id, offer_id, shop_sku, on_mirakl, mirakl_quantity,
       quantity, skip_reason, is_changed, problem, oversold,
       problem is distinct from stock_problem
          or oversold <> oversold_quantity as is_news
  from (
select listing_id, offer_id, shop_sku, mirakl_quantity,
       case when sync_status = 'in_sync'
            then coalesce(accepted_quantity, mirakl_quantity)
            else mirakl_quantity end as on_mirakl,
       case when skip_reason is null then quantity end as quantity, skip_reason,
       skip_reason is null
         and (sync_status <> 'in_sync' or accepted_quantity is distinct from quantity)
         as is_changed,
       case when skip_reason is not null or not is_computed then null
            when items is null then 'NO_INVENTORY_ITEM'
            when oversold > 0 then 'OVERSOLD'
            when has_no_level then 'NO_STOCK_LEVEL' end as problem,
       case when skip_reason is null and is_computed
            then coalesce(oversold, 0) else 0 end as oversold,
       stock_problem, oversold_quantity
  from (
    select listing.id as listing_id, listing.offer_id, listing.shop_sku,
           listing.accepted_quantity, listing.mirakl_quantity, listing.sync_status,
           listing.stock_problem, listing.oversold_quantity,
           ${SKIP_REASON} as skip_reason,
           ${quantitySql(rules)}::int as quantity,
           ${IS_COMPUTED} as is_computed,
           kit.items, kit.has_no_level,
           greatest(0, -floor(kit.units))::int as oversold
      from mirakl_listing as listing
      left join product_variant as variant
        on variant.id = listing.variant_id and variant.deleted_at is null
      left join lateral (${unitsSql(rules)}) as kit on variant.manage_inventory
     where listing.instance_id = :instance_id and listing.deleted_at is null
       ${SCOPE_FILTERS[scope.kind]}
       ${after === undefined ? "" : "and listing.offer_id > :after"}
       ${until === undefined ? "" : "and listing.offer_id <= :until"}
     order by listing.offer_id
  ) as stock) as told`,
    bindings: {
      instance_id,
      held_by_operator: HELD_BY_OPERATOR.source,
      unmanaged: rules.unmanaged_quantity,
      backorder: rules.backorder_quantity,
      locations: rules.stock_location_ids,
      percentage: rules.stock_percentage,
      buffer: rules.stock_buffer,
      minimum: rules.stock_minimum ?? 0,
      maximum: Math.min(rules.stock_maximum ?? MIRAKL_MAXIMUM, MIRAKL_MAXIMUM),
      ...(after === undefined ? {} : { after }),
      ...(until === undefined ? {} : { until }),
      ...(scope.kind === "listed" ? { listing_ids: scope.listing_ids } : {}),
      ...(scope.kind === "changed" ? { since: scope.since } : {}),
    },
  }
}

/** The offer id of the last of so many of all listings; without a row when there are fewer. */
export function sliceEndSql(
  { instance_id, after = "" }: StockSelection,
  listings: number
): BoundSql {
  return {
    sql: `select listing.offer_id from mirakl_listing as listing
     where listing.instance_id = :instance_id and listing.deleted_at is null
       ${SCOPE_FILTERS.all} and listing.offer_id > :after
     order by listing.offer_id offset :last limit 1`,
    bindings: { instance_id, after, last: listings - 1 },
  }
}

const SKIP_REASON = `case
  when listing.removed_at is not null then 'removed'
  when listing.link_status <> 'linked' or variant.id is null then 'unlinked'
  when not listing.active and exists (
    select from unnest(listing.inactivity_reasons) as reason
     where reason ~ :held_by_operator) then 'inactive'
  when not variant.manage_inventory and :unmanaged::int is null then 'unmanaged'
end`

const IS_COMPUTED = `(variant.manage_inventory
  and not (variant.allow_backorder and :backorder::int is not null))`

// A component that a unit needs none of limits nothing.
function unitsSql({ stock_basis }: StockRules): string {
  const units =
    stock_basis === "stocked"
      ? "level.stocked_quantity"
      : "level.stocked_quantity - level.reserved_quantity"
  return `
select min(present.units / need.required_quantity) as units,
       nullif(count(*), 0) as items, bool_or(present.levels = 0) as has_no_level
  from product_variant_inventory_item as need
 cross join lateral (
       select coalesce(sum(${units}), 0) as units, count(*) as levels
         from inventory_level as level
        where level.inventory_item_id = need.inventory_item_id
          and level.location_id = any(:locations::text[])
          and level.deleted_at is null) as present
 where need.variant_id = variant.id and need.deleted_at is null
   and need.required_quantity > 0`
}

function quantitySql(rules: StockRules): string {
  const offered = `floor(floor(greatest(coalesce(kit.units, 0), 0)) * :percentage / 100) - :buffer`
  const fixed = (name: string) =>
    `least(greatest(:${name}::int, 0), ${MIRAKL_MAXIMUM})`
  return `case
  when not variant.manage_inventory then ${fixed("unmanaged")}
  ${
    rules.backorder_quantity === null
      ? ""
      : `when variant.allow_backorder then ${fixed("backorder")}`
  }
  when ${offered} < :minimum then 0
  else least(${offered}, :maximum)
end`
}

const SCOPE_FILTERS: Record<StockScope["kind"], string> = {
  all: "and listing.link_status = 'linked' and listing.removed_at is null",
  listed: "and listing.id = any(:listing_ids::text[])",
  changed: `and listing.link_status = 'linked' and listing.removed_at is null
       and listing.id in (select id from changed_listing)`,
}

function scopeSql({ kind }: StockScope): string {
  return kind === "changed" ? CHANGED : ""
}

// Each by name, so that the index of states finds them.
const NOT_IN_SYNC = "'never', 'pending', 'rejected', 'drifted'"

// The indexes of listings hold those that are not deleted.
// Rows that were deleted tell it by `deleted_at`; a reservation changes its level.
const CHANGED = `with changed_level as (
  select inventory_item_id from inventory_level
   where updated_at >= :since or deleted_at >= :since
), changed_variant as (
  select variant_id from product_variant_inventory_item
   where updated_at >= :since or deleted_at >= :since
  union
  select need.variant_id from product_variant_inventory_item as need
   where need.inventory_item_id in (select inventory_item_id from changed_level)
  union
  select id from product_variant where updated_at >= :since or deleted_at >= :since
), changed_listing as (
  select id from mirakl_listing
   where variant_id in (select variant_id from changed_variant)
     and instance_id = :instance_id and deleted_at is null
  union
  select id from mirakl_listing
   where instance_id = :instance_id and updated_at >= :since
     and deleted_at is null
  union
  select id from mirakl_listing
   where instance_id = :instance_id and sync_status in (${NOT_IN_SYNC})
     and deleted_at is null
)`

import type { ListingFacts } from "../../../mapping/health/health-facts"
import type { OfInstance } from "./health-facts"
import type { SqlManager } from "./sql-manager"

const GIVEN = "(select json_array_elements_text(?::json))"

/** How the live listings of instances stand. */
export async function listingFacts(
  manager: SqlManager,
  instanceIds: string[]
): Promise<OfInstance<ListingFacts>[]> {
  return manager.execute(
    `select instance_id, count(*)::int as live,
            count(*) filter (where link_status = 'linked')::int as linked,
            count(*) filter (where link_status = 'unlinked')::int as unlinked,
            count(*) filter (where link_status = 'ambiguous')::int as ambiguous,
            count(*) filter (where sync_status = 'rejected')::int as rejected
       from mirakl_listing
      where instance_id in ${GIVEN} and removed_at is null and deleted_at is null
      group by instance_id`,
    [JSON.stringify(instanceIds)]
  )
}

/** Parcels that wait for a carrier to be mapped. */
export async function unmappedCarriers(
  manager: SqlManager,
  instanceIds: string[]
): Promise<OfInstance<{ unmapped_carriers: number }>[]> {
  return manager.execute(
    `select binding.instance_id, count(*)::int as unmapped_carriers
       from mirakl_shipment as shipment
       join mirakl_order as binding on binding.id = shipment.binding_id
      where shipment.held_reason = 'CARRIER_UNMAPPED'
        and shipment.status = 'held' and shipment.deleted_at is null
        and binding.instance_id in ${GIVEN}
      group by binding.instance_id`,
    [JSON.stringify(instanceIds)]
  )
}

/** The orders that Mirakl took in on one day. */
export type DaySales = {
  /** `YYYY-MM-DD`, in UTC. */
  day: string
  currency_code: string
  count: number
  /** Major units, taxes included. */
  total: number
}

/** Sales per day and currency; refused and cancelled orders are none. */
export async function salesPerDay(
  manager: SqlManager,
  instanceIds: string[],
  since: Date
): Promise<OfInstance<DaySales>[]> {
  return manager.execute(
    `select instance_id, currency_code, count(*)::int as count,
            to_char(mirakl_created_at at time zone 'UTC', 'YYYY-MM-DD') as day,
            coalesce(sum(total), 0)::float8 as total
       from mirakl_order
      where instance_id in ${GIVEN} and mirakl_created_at >= ?
        and mirakl_state not in ('REFUSED', 'CANCELED') and deleted_at is null
      group by instance_id, currency_code, day
      order by day, currency_code`,
    [JSON.stringify(instanceIds), since]
  )
}

/** A kind of call whose next turn is still to come. */
export type SpentBudget = {
  /** As the rule is named, e.g. `OR11`, or `A01 scheduled`. */
  operation: string
  next_call_at: Date
}

/** What instances have to wait for; calls that are only paced are left out. */
export async function spentBudgets(
  manager: SqlManager,
  instanceIds: string[],
  now: Date
): Promise<OfInstance<SpentBudget>[]> {
  const rows = await manager.execute<OfInstance<SpentBudget>[]>(
    `select instance.id as instance_id, split_part(budget.id, chr(10), 2) as operation,
            max(budget.next_due_at) as next_call_at
       from mirakl_call_budget as budget
       join mirakl_instance as instance
         on split_part(budget.id, chr(10), 1) = instance.host || '/' || instance.shop_id
      where instance.id in ${GIVEN} and budget.next_due_at > ?
        and split_part(budget.id, chr(10), 2) not like '% paced'
        and split_part(budget.id, chr(10), 2) not like '% given'
      group by instance.id, operation
      order by operation`,
    [JSON.stringify(instanceIds), now]
  )
  return rows.map((row) => ({
    ...row,
    next_call_at: new Date(row.next_call_at),
  }))
}

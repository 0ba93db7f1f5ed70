import type { HealthFacts } from "../../mapping/health/health-facts"
import { assessHealth, type Health } from "../../mapping/health/assess-health"
import { MIRAKL_OPERATIONS } from "../../mapping/operation/mirakl-operations"
import type { OfInstance } from "../../modules/mirakl/queries/health-facts"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import type { InstanceFacts } from "../../modules/mirakl/stores/health-store"
import type { MiraklInstanceDTO } from "../../modules/mirakl/types"

/** An instance, what is known of it, and how healthy that makes it. */
export type InstanceHealth = {
  instance: MiraklInstanceDTO
  facts: HealthFacts
  health: Health
}

/** Judges all instances but the archived ones; a handful of statements, however many there are. */
export async function loadHealth(
  service: MiraklModuleService
): Promise<InstanceHealth[]> {
  const now = service.clock.now()
  const instances = await service.listMiraklInstances(
    { status: { $ne: "archived" } },
    { order: { name: "ASC", id: "ASC" }, take: null }
  )
  const ids = instances.map(({ id }) => id)
  const rows = await service.health.facts(ids, MIRAKL_OPERATIONS, now)
  return instances.map((instance) => {
    const facts = factsOf(instance, rows)
    return { instance, facts, health: assessHealth(facts, now) }
  })
}

function factsOf(
  { id, status, error_code }: MiraklInstanceDTO,
  rows: InstanceFacts
): HealthFacts {
  return {
    status,
    error_code,
    operations: rowsOf(rows.operations, id),
    schedules: rowsOf(rows.schedules, id),
    queue: rowsOf(rows.jobs, id)[0] ?? {
      queued: 0,
      running: 0,
      waiting_since: null,
      standing_since: null,
    },
    orders: {
      ...(rowsOf(rows.orders, id)[0] ?? NO_ORDERS),
      ...(rowsOf(rows.rhythms, id)[0] ?? NO_RHYTHM),
    },
    listings: rowsOf(rows.listings, id)[0] ?? NO_LISTINGS,
    unmapped_carriers: rowsOf(rows.carriers, id)[0]?.unmapped_carriers ?? 0,
  }
}

/** The rows about an instance, without its id. */
export function rowsOf<Row extends { instance_id: string }>(
  rows: Row[],
  id: string
): Omit<Row, "instance_id">[] {
  return rows
    .filter(({ instance_id }) => instance_id === id)
    .map(({ instance_id: _, ...row }: OfInstance<Row>) => row)
}

const NO_ORDERS = {
  held: 0,
  failed: 0,
  to_look_at: 0,
  to_accept: 0,
  accept_by: null,
  to_ship: 0,
  ship_by: null,
  to_ship_soon: 0,
  to_ship_late: 0,
}
const NO_RHYTHM = { recent: 0, last_order_at: null, longest_pause_ms: 0 }
const NO_LISTINGS = {
  live: 0,
  linked: 0,
  unlinked: 0,
  ambiguous: 0,
  rejected: 0,
}

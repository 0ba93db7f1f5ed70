import type { HealthFinding } from "./describe-health"
import type { HealthFacts } from "./health-facts"

const ACCEPT_NEAR_MS = 8 * 3600_000
const LINKED_ENOUGH = 0.95

/** What is to be done about orders. */
export function findOrders(
  { orders }: HealthFacts,
  now: Date
): HealthFinding[] {
  const { accept_by, ship_by, to_accept } = orders
  const isAcceptNear =
    to_accept > 0 &&
    accept_by !== null &&
    accept_by.getTime() - now.getTime() <= ACCEPT_NEAR_MS
  return [
    ...(isAcceptNear
      ? [
          {
            code: "ACCEPT_DEADLINE_NEAR" as const,
            facts: { count: to_accept, deadline: accept_by.toISOString() },
          },
        ]
      : []),
    ...counted("SHIP_DEADLINE_PASSED", orders.to_ship_late),
    ...counted("SHIP_DEADLINE_NEAR", orders.to_ship_soon, {
      deadline: ship_by?.toISOString() ?? "?",
    }),
    ...counted("ORDERS_HELD", orders.held),
    ...counted("ORDERS_FAILED", orders.failed),
    ...counted("ORDERS_TO_LOOK_AT", orders.to_look_at),
  ]
}

/** What is to be done about listings and parcels. */
export function findListings({
  listings: { live, linked, rejected },
  unmapped_carriers,
}: HealthFacts): HealthFinding[] {
  const isLinkedEnough = live === 0 || linked / live >= LINKED_ENOUGH
  return [
    ...counted("STOCK_ROWS_REJECTED", rejected),
    ...counted("CARRIERS_UNMAPPED", unmapped_carriers),
    ...counted("LISTINGS_UNLINKED", isLinkedEnough ? 0 : live - linked, {
      live,
    }),
  ]
}

function counted(
  code: HealthFinding["code"],
  count: number,
  facts: HealthFinding["facts"] = {}
): HealthFinding[] {
  return count > 0 ? [{ code, facts: { count, ...facts } }] : []
}

import { listLink } from "./list-link"

const ORDERS = "/mirakl/orders"
const LISTINGS = "/mirakl/listings"
const QUEUE = "/mirakl/queue"

type ToLink = (instanceId: string) => string

const LINKS: Record<string, ToLink> = {
  KEY_REFUSED: (id) => `/mirakl/instances/${id}/api-key`,
  SHIP_DEADLINE_PASSED: toShip,
  SHIP_DEADLINE_NEAR: toShip,
  ACCEPT_DEADLINE_NEAR: toAccept,
  QUEUE_STUCK: (id) => filtered(QUEUE, id, { status: ["queued"] }),
  RUN_STANDS_STILL: (id) => filtered(QUEUE, id, { status: ["running"] }),
  CALLS_REFUSED: (id) => filtered(QUEUE, id, { status: ["failed"] }),
  OPERATIONS_FAILING: (id) => filtered(QUEUE, id, { status: ["failed"] }),
  ORDERS_HELD: (id) => filtered(ORDERS, id, { status: ["held"] }),
  ORDERS_FAILED: (id) => filtered(ORDERS, id, { status: ["failed"] }),
  ORDERS_TO_LOOK_AT: (id) =>
    filtered(ORDERS, id, { status: ["imported"], flagged: "true" }),
  STOCK_ROWS_REJECTED: (id) =>
    filtered(LISTINGS, id, { sync_status: ["rejected"] }),
  CARRIERS_UNMAPPED: (id) => `/mirakl/instances/${id}/carrier-mappings`,
  NO_ORDERS: (id) => filtered(LISTINGS, id, { active: "false" }),
  LISTINGS_UNLINKED: (id) =>
    filtered(LISTINGS, id, { link_status: ["unlinked", "ambiguous"] }),
}

/** Where a person mends what a reason tells of; the instance when nothing is nearer. */
export function healthLink(code: string, instanceId: string): string {
  const toLink = LINKS[code] ?? ((id) => `/mirakl/instances/${id}`)
  return toLink(instanceId)
}

/** The orders of an instance that wait for a yes or no, the longest waiting first. */
export function toAccept(instanceId: string): string {
  return filtered(ORDERS, instanceId, {
    mirakl_state: ["WAITING_ACCEPTANCE"],
    order: "mirakl_created_at",
  })
}

/** The orders of an instance that have to leave, the most urgent first. */
export function toShip(instanceId: string): string {
  return filtered(ORDERS, instanceId, {
    status: ["imported"],
    mirakl_state: ["SHIPPING"],
    order: "shipping_deadline",
  })
}

function filtered(
  list: string,
  instanceId: string,
  filters: Record<string, string | string[]>
): string {
  return listLink(list, { instance_id: [instanceId], ...filters })
}

import type { Call } from "../http/operation"

/** At most `limit` calls per `windowMs`, counted per shop, operation and subject. */
export type RateLimit = { limit: number; windowMs: number }

export type PublishedLimit = RateLimit & {
  /**
   * What besides the shop shares one budget; null leaves the call uncounted
   * (page views and calls "at each event").
   */
  subject?(call: Call): string | null
}

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/**
 * "Once per day" is the published maximum. A person who connects a shop calls
 * these several times in a row, so an hour may hold twenty.
 */
const DAILY: PublishedLimit = { limit: 20, windowMs: HOUR }

const isFirstPage = ({ query }: Call) => (query.integer("offset") ?? 0) === 0

/** A poll reads a new window; paging on, or asking for given orders, does not. */
function pollOfOrders(call: Call): string | null {
  const asksForGiven = [
    "order_ids",
    "order_references_for_customer",
    "order_references_for_seller",
  ].some((name) => call.query.text(name) !== null)
  return isFirstPage(call) && !asksForGiven ? "poll" : null
}

/** A differential export has a budget of its own. */
function kindOfExport(call: Call): string {
  const body = call.body
  return typeof body === "object" &&
    body !== null &&
    "last_request_date" in body
    ? "differential"
    : "full"
}

/** The published maximum of each operation that has one for scheduled use. */
export const PUBLISHED_LIMITS: Readonly<Record<string, PublishedLimit>> = {
  A01: DAILY,
  CH11: DAILY,
  CUR01: DAILY,
  OF61: DAILY,
  SH11: DAILY,
  SH12: DAILY,
  SH21: DAILY,
  SH31: DAILY,
  DO01: DAILY,
  OR75: DAILY,
  H11: DAILY,
  OR11: { limit: 1, windowMs: MINUTE, subject: pollOfOrders },
  OR04: { limit: 1, windowMs: MINUTE },
  OF52: { limit: 1, windowMs: MINUTE, subject: kindOfExport },
  OF53: {
    limit: 1,
    windowMs: 10 * SECOND,
    subject: ({ params }) => params.tracking_id ?? null,
  },
  STO01: { limit: 1, windowMs: MINUTE },
  STO02: {
    limit: 1,
    windowMs: 15 * SECOND,
    subject: ({ params }) => params.import_id ?? null,
  },
  STO03: {
    limit: 1,
    windowMs: MINUTE,
    subject: ({ params }) => params.import_id ?? null,
  },
}

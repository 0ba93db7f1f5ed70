/** How bad a reason is: `critical` stops sales or breaks promises, `warning` will, `info` only tells. */
export type HealthSeverity = "critical" | "warning" | "info"

type HealthText = {
  severity: HealthSeverity
  /** Taken off a score of 100. */
  points: number
  /** It also goes to the admin's notification feed. */
  isTold: boolean
  /** `{fact}` stands for a fact. */
  message: string
  remedy: string
}

/** Everything that lowers the health of an instance, with its words. */
export const HEALTH_REASONS = {
  KEY_REFUSED: {
    severity: "critical",
    points: 80,
    isTold: true,
    message: "The marketplace refuses the API key; nothing runs.",
    remedy:
      "Make a new key in the seller portal and enter it on the instance: everything that waited goes on by itself.",
  },
  SHIP_DEADLINE_PASSED: {
    severity: "critical",
    points: 20,
    isTold: true,
    message: "{count} orders should have left already.",
    remedy: "Ship them, or tell the marketplace.",
  },
  ACCEPT_DEADLINE_NEAR: {
    severity: "critical",
    points: 20,
    isTold: true,
    message: "{count} orders must be accepted by {deadline}.",
    remedy: "Accept or refuse them under Orders.",
  },
  QUEUE_STUCK: {
    severity: "critical",
    points: 30,
    isTold: true,
    message: "A job has waited since {since}, and none of its kind runs.",
    remedy:
      "See that a process in worker or shared mode is up, and that it reaches the database and Redis.",
  },
  SCHEDULES_LATE: {
    severity: "critical",
    points: 30,
    isTold: true,
    message: "Schedules should have run since {since}: {operations}.",
    remedy: "Start a process in worker or shared mode: it runs schedules.",
  },
  RUN_STANDS_STILL: {
    severity: "warning",
    points: 15,
    isTold: true,
    message: "A run has not moved since {since}.",
    remedy:
      "Look at its lines under Queue. If it does not go on, cancel it: the next run does what it has left.",
  },
  CALLS_REFUSED: {
    severity: "warning",
    points: 10,
    isTold: false,
    message: "Mirakl's limits of calls hold back: {operations}.",
    remedy:
      "Wait: it goes on by itself. If it comes back, run it less often, and see whether other software uses the same API key.",
  },
  OPERATIONS_FAILING: {
    severity: "warning",
    points: 20,
    isTold: false,
    message: "The last run failed: {operations}.",
    remedy: "Open the job under Queue: its error says what to do.",
  },
  SHIP_DEADLINE_NEAR: {
    severity: "warning",
    points: 10,
    isTold: true,
    message: "{count} orders must leave by {deadline}.",
    remedy: "Ship them.",
  },
  ORDERS_HELD: {
    severity: "warning",
    points: 15,
    isTold: true,
    message: "{count} orders wait for you.",
    remedy: "Open them under Orders: each says what it waits for.",
  },
  ORDERS_FAILED: {
    severity: "warning",
    points: 15,
    isTold: true,
    message: "{count} orders could not be imported.",
    remedy: "Open them under Orders; every import tries them again.",
  },
  ORDERS_TO_LOOK_AT: {
    severity: "warning",
    points: 5,
    isTold: true,
    message: "{count} imported orders want a look.",
    remedy: "Open them under Orders: each says why.",
  },
  STOCK_ROWS_REJECTED: {
    severity: "warning",
    points: 10,
    isTold: true,
    message: "Mirakl refuses the stock of {count} listings.",
    remedy: "Open them under Listings: each has Mirakl's words.",
  },
  CARRIERS_UNMAPPED: {
    severity: "warning",
    points: 10,
    isTold: true,
    message: "{count} parcels wait for a carrier.",
    remedy: "Map their shipping option or provider to a Mirakl carrier.",
  },
  NO_ORDERS: {
    severity: "warning",
    points: 15,
    isTold: false,
    message:
      "No order since {since}; the longest pause of the last 30 days was {longest_hours} hours.",
    remedy:
      "Look whether the offers are active on the marketplace and the shop is open.",
  },
  LISTINGS_UNLINKED: {
    severity: "info",
    points: 5,
    isTold: false,
    message: "{count} of {live} listings are linked to no variant.",
    remedy: "Give the variants the SKUs of the offers, or link them by hand.",
  },
  NOT_CONNECTED: {
    severity: "info",
    points: 0,
    isTold: false,
    message: "The instance is {status}: nothing runs.",
    remedy: "Confirm or resume it.",
  },
} as const satisfies Record<string, HealthText>

export type HealthReasonCode = keyof typeof HEALTH_REASONS

import type { HealthText } from "./health-text"
import { RUN_REASONS } from "./run-reasons"

/** Everything that lowers the health of an instance, with its words. */
export const HEALTH_REASONS = {
  ...RUN_REASONS,
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
} as const satisfies Record<string, HealthText>

export type HealthReasonCode = keyof typeof HEALTH_REASONS

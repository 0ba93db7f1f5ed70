import type { HealthText } from "./health-text"

/** What stands in the way of the runs of an instance. */
export const RUN_REASONS = {
  KEY_REFUSED: {
    severity: "critical",
    points: 80,
    isTold: true,
    message: "The marketplace refuses the API key; nothing runs.",
    remedy:
      "Make a new key in the seller portal and enter it on the instance: everything that waited goes on by itself.",
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
  NOT_CONNECTED: {
    severity: "info",
    points: 0,
    isTold: false,
    message: "The instance is {status}: nothing runs.",
    remedy: "Confirm or resume it.",
  },
} as const satisfies Record<string, HealthText>

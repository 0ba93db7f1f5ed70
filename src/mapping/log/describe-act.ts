/** What a person did through the API, and to what. */
export type Act = {
  message: string
  subject: "instance" | "job" | "job_line" | "order" | "listing"
  /** Null for what had no id before. */
  subject_id: string | null
}

type KnownAct = [pattern: string, subject: Act["subject"], message: string]

// In the order of the routes; `:id` is the subject's.
const ACTS: KnownAct[] = [
  ["POST instances", "instance", "The instance was created."],
  ["POST instances/:id", "instance", "Settings of the instance were changed."],
  ["DELETE instances/:id", "instance", "The instance was deleted."],
  ["POST instances/:id/test", "instance", "The connection was tested."],
  ["POST instances/:id/api-key", "instance", "The API key was changed."],
  ["POST instances/:id/confirm", "instance", "The instance was confirmed."],
  ["POST instances/:id/pause", "instance", "The instance was paused."],
  ["POST instances/:id/resume", "instance", "The instance was resumed."],
  ["POST instances/:id/archive", "instance", "The instance was archived."],
  ["POST instances/:id/reset", "instance", "The instance was reset."],
  ["POST instances/:id/operations", "instance", "An operation was started."],
  [
    "POST instances/:id/schedules/recreate",
    "instance",
    "The schedules were made anew.",
  ],
  [
    "POST instances/:id/schedules/*/run",
    "instance",
    "A schedule was run ahead of its time.",
  ],
  ["POST instances/:id/schedules/*", "instance", "A schedule was changed."],
  [
    "POST instances/:id/carrier-mappings",
    "instance",
    "The carrier mappings were changed.",
  ],
  [
    "POST instances/:id/channel-mappings",
    "instance",
    "The channel mappings were changed.",
  ],
  [
    "POST instances/:id/country-mappings",
    "instance",
    "The country mappings were changed.",
  ],
  [
    "POST instances/:id/workflow-rules",
    "instance",
    "The workflow rules were changed.",
  ],
  ["POST jobs/:id/retry", "job", "What failed of the job was run again."],
  ["POST jobs/:id/cancel", "job", "The job was cancelled."],
  ["POST job-lines/:id/retry", "job_line", "The line was run again."],
  ["POST job-lines/:id/ignore", "job_line", "The line was ignored."],
  ["POST orders/:id/accept", "order", "A person accepted the order."],
  ["POST orders/:id/refuse", "order", "A person refused lines of the order."],
  ["POST orders/:id/cancel", "order", "A person canceled lines of the order."],
  ["POST orders/:id/refund", "order", "A person refunded the order."],
  ["POST orders/:id/import", "order", "A person had the order imported."],
  ["POST orders/:id/country", "order", "A person named the order's country."],
  [
    "POST orders/:id/variant",
    "order",
    "A person named the variant of a SKU of the order.",
  ],
  ["POST orders/:id/documents", "order", "A person sent a document."],
  ["POST listings/:id/link", "listing", "A person linked the listing."],
  ["POST listings/:id/unlink", "listing", "A person unlinked the listing."],
]

/**
 * Puts a request that changes something into words.
 *
 * @param path below `/admin/mirakl/`
 * @returns null for a request that has none
 */
export function describeAct(method: string, path: string): Act | null {
  for (const [pattern, subject, message] of ACTS) {
    const match = toExpression(pattern).exec(`${method} ${path}`)
    if (match) {
      return { message, subject, subject_id: match.groups?.id ?? null }
    }
  }
  return null
}

function toExpression(pattern: string): RegExp {
  return new RegExp(
    `^${pattern.replace(":id", "(?<id>[^/]+)").replace("*", "[^/]+")}$`
  )
}

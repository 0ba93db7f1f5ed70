/** Why a job runs, and how far it came before. */
type RunningJob = {
  trigger: "manual" | "schedule" | "event"
  actor_id: string | null
  attempts: number
  crashes: number
  total: number
}

/** How the call budget treats the calls of a run. */
export type CallClass = "scheduled" | "event" | "interactive"

/**
 * Mirakl publishes how often a recurring run may ask. A person may ask in
 * between, and so may a run that goes on with what another try has begun: the
 * day's one turn of a code list is spent by then.
 */
export function callClassOf(job: RunningJob): CallClass {
  if (job.trigger === "manual" || job.actor_id) {
    return "interactive"
  }
  if (job.trigger === "event") {
    return "event"
  }
  const wasBegun = job.attempts > 1 || job.crashes > 0 || job.total > 0
  return wasBegun ? "interactive" : "scheduled"
}

import type { MiraklCallReference } from "../../mirakl-api"

export type MiraklClientOptions = {
  /** Why the calls are made; decides how the call budget treats them. */
  callClass: "scheduled" | "event" | "interactive"
  /** Used instead of the stored key, to test a new one. */
  apiKey?: string
  /** Joins the calls with their job in the log. */
  jobId?: string
  correlationId?: string
  operation?: string
  /** The one record that all calls concern; their place is in its timeline. */
  reference?: MiraklRecordReference
  /** The user who wants them made. */
  actorId?: string | null
}

/** A record with a timeline. As a call option it goes before the client's own. */
export type MiraklRecordReference = MiraklCallReference & {
  type: "mirakl_order" | "mirakl_listing"
}

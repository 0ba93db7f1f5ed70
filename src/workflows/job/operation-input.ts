import type { CallClass } from "../../mapping/operation/call-class-of"
import type { MiraklOperation } from "../../mapping/operation/mirakl-operations"

/** What every operation workflow is started with. */
export type MiraklOperationInput = {
  job_id: string
  instance_id: string
  operation: MiraklOperation
  params: Record<string, unknown>
  /** Compute and tell, send and store nothing. */
  dry_run: boolean
  trigger: "manual" | "schedule" | "event"
  /** Scheduled runs keep to the published frequency; a person's may go ahead of it. */
  call_class: CallClass
  correlation_id: string
  /** The user who wanted it; null for what runs by itself. */
  actor_id?: string | null
}

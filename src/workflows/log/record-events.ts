import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { levelOf } from "../../mapping/log/log-level"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import type { MiraklOperationInput } from "../job/operation-input"

/** A decision about a record, or a change of it: an entry of its timeline. */
export type MiraklEvent = {
  instance_id: string
  reference_type: "mirakl_order" | "mirakl_listing"
  /** The binding's or the listing's id. */
  reference_id: string
  /** `decision`: what is to become of it. `change`: what was done with it. */
  kind: "decision" | "change"
  /** One sentence for a person. No buyer data. */
  message: string
  /** Default `success`. */
  outcome?: "success" | "error"
  /** A reason or error code. */
  code?: string | null
  /** The plugin's operation, e.g. `import_orders`. */
  operation?: string | null
  job_id?: string | null
  job_line_id?: string | null
  correlation_id?: string | null
  /** The user who wanted it. */
  actor_id?: string | null
  /** The facts behind it. No buyer data. */
  details?: Record<string, unknown> | null
}

/** What a run's events have in common. */
export type EventTrace = Pick<
  MiraklEvent,
  "operation" | "job_id" | "correlation_id" | "actor_id"
>

/** The trace of an operation's events. */
export function traceOf({
  operation,
  job_id,
  correlation_id,
  actor_id,
}: MiraklOperationInput): EventTrace {
  return { operation, job_id, correlation_id, actor_id }
}

/**
 * Writes events into the timelines of orders and listings: one statement for
 * all, at every log level. An event that the record's latest one already tells
 * is left out, so that recording again is harmless. What can't be written is
 * warned of; it stops no work.
 *
 * Record it after what it tells of is stored, in bulk, once per page.
 */
export async function recordEvents(
  container: MedusaContainer,
  events: MiraklEvent[]
): Promise<void> {
  if (!events.length) {
    return
  }
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const now = service.clock.now()
  try {
    await service.logs.write(
      events.map(({ code, outcome = "success", ...event }) => ({
        ...event,
        outcome,
        level: levelOf({ kind: event.kind, outcome }),
        error_code: code ?? null,
        created_at: now,
      }))
    )
  } catch {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Could not log ${events.length} events of Mirakl records.`)
  }
}

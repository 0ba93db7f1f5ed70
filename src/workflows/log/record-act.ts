import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Act } from "../../mapping/log/describe-act"
import { levelOf } from "../../mapping/log/log-level"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { LogEntry } from "../../modules/mirakl/queries/log-ledger"
import type { MiraklModuleService } from "../../modules/mirakl/service"

/** An act, who did it, and which fields were given. */
type PersonalAct = Act & {
  subject_id: string
  actor_id: string
  fields: string[]
}

/**
 * Writes into the log what a person did, at every level. What became of it
 * stands in the timeline of an order or listing already, so it is not told
 * there again. What can't be written is warned of: it is done.
 */
export async function recordAct(
  container: MedusaContainer,
  act: PersonalAct
): Promise<void> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  try {
    await service.logs.write([
      {
        kind: "change",
        outcome: "success",
        level: levelOf({ kind: "change", outcome: "success" }),
        message: act.message,
        actor_id: act.actor_id,
        created_at: service.clock.now(),
        details: { subject_id: act.subject_id, fields: act.fields },
        ...(await placeOf(service, act)),
      },
    ])
  } catch {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Could not log that ${act.actor_id} did: ${act.message}`)
  }
}

type Place = Pick<LogEntry, "instance_id" | "job_id" | "job_line_id">

async function placeOf(
  service: MiraklModuleService,
  { subject, subject_id: id }: PersonalAct
): Promise<Place> {
  switch (subject) {
    case "instance":
      return { instance_id: id }
    case "job": {
      const { instance_id } = await service.retrieveMiraklJob(id)
      return { instance_id, job_id: id }
    }
    case "job_line": {
      const { job_id } = await service.retrieveMiraklJobLine(id)
      const { instance_id } = await service.retrieveMiraklJob(job_id)
      return { instance_id, job_id, job_line_id: id }
    }
    case "order": {
      const { instance_id } = await service.retrieveMiraklOrder(id)
      return { instance_id }
    }
    case "listing": {
      const { instance_id } = await service.retrieveMiraklListing(id)
      return { instance_id }
    }
  }
}

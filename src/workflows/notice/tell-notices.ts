import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
  Modules,
} from "@medusajs/framework/utils"
import { HEALTH_REASONS } from "../../mapping/health/health-reasons"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import { loadHealth } from "../health/load-health"

/**
 * Tells the admin's notification feed what needs a person: each matter once
 * when it comes up, and again only when it has been over in between. Run by
 * several processes at once, each matter is told by one of them.
 */
export async function tellNotices(container: MedusaContainer): Promise<void> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const healths = await loadHealth(service)
  const matters = healths.flatMap(({ instance, health }) =>
    health.reasons
      .filter(({ code }) => HEALTH_REASONS[code].isTold)
      .map(({ code, message, remedy }) => ({
        id: `${instance.id}/${code}`,
        instance_id: instance.id,
        code,
        title: `Mirakl · ${instance.name}`,
        description: `${message} ${remedy}`,
      }))
  )
  const now = service.clock.now()
  await service.upkeep.closeMatters(matters, now)
  const opened = await service.upkeep.openMatters(matters, now)
  const texts = new Map(matters.map((matter) => [matter.id, matter]))
  const isTold = await send(
    container,
    opened.map(({ id, opened_at }) => ({
      to: "",
      channel: "feed",
      template: "admin-ui",
      idempotency_key: `mirakl/${id}/${new Date(opened_at).toISOString()}`,
      data: {
        title: texts.get(id)?.title,
        description: texts.get(id)?.description,
      },
    }))
  )
  if (isTold) {
    await service.upkeep.noteTold(opened.map(({ id }) => id))
  }
}

type FeedEntry = {
  to: string
  channel: string
  template: string
  idempotency_key: string
  data: Record<string, unknown>
}

/**
 * Nothing else may suffer from a feed that does not work: what was not told is
 * told by a later run. A store without a provider for the feed has none, and
 * is not told again: its overview tells all the same.
 *
 * @returns false when it has to be told again
 */
async function send(
  container: MedusaContainer,
  entries: FeedEntry[]
): Promise<boolean> {
  if (!entries.length) {
    return true
  }
  try {
    await container.resolve(Modules.NOTIFICATION).createNotifications(entries)
    return true
  } catch (error) {
    const hasNoFeed =
      error instanceof MedusaError && error.type === MedusaError.Types.NOT_FOUND
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(
        hasNoFeed
          ? `${entries.length} notices about Mirakl did not reach the admin's feed: register a notification provider for the channel "feed".`
          : `${entries.length} notices about Mirakl did not reach the admin's feed; they are sent again.`
      )
    return hasNoFeed
  }
}

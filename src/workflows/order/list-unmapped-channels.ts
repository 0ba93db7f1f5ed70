import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  suggestStoreSides,
  type SuggestedStoreSide,
} from "../../mapping/order/suggest-store-side"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"

// A store has a handful; beyond this nobody maps them one by one.
const MANY = 500

/** The channels of an instance that no mapping has, each with the sales channel and region that look meant for it. */
export async function listUnmappedChannels(
  container: MedusaContainer,
  instanceId: string
): Promise<SuggestedStoreSide[]> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const pagination = { take: MANY, order: { name: "ASC" as const } }
  const [instance, mappings, channels, salesChannels, regions] =
    await Promise.all([
      service.retrieveMiraklInstance(instanceId, {
        select: ["id", "sales_channel_id", "region_id"],
      }),
      service.listMiraklChannelMappings({ instance_id: instanceId }),
      service.listMiraklMasterDataEntries({
        instance_id: instanceId,
        kind: "channel",
        removed_at: null,
      }),
      query.graph({
        entity: "sales_channel",
        fields: ["id", "name"],
        pagination,
      }),
      query.graph({
        entity: "region",
        fields: ["id", "name", "countries.iso_2"],
        pagination,
      }),
    ])
  const mapped = new Set(mappings.map(({ channel_code }) => channel_code))
  return suggestStoreSides(
    channels.filter(({ code }) => !mapped.has(code)),
    {
      sales_channels: salesChannels.data,
      regions: regions.data.map(({ id, name, countries }) => ({
        id,
        name,
        countries: codesOf(countries ?? []),
      })),
    },
    instance
  )
}

function codesOf(countries: ({ iso_2?: string | null } | null)[]): string[] {
  return countries.flatMap((country) => country?.iso_2 ?? [])
}

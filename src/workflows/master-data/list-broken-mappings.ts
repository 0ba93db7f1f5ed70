import type { MedusaContainer } from "@medusajs/framework/types"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"

/** A mapping to something that the marketplace no longer has. */
export type BrokenMapping = {
  kind: "channel" | "carrier"
  code: string
  mapping_id: string
}

/** The mappings of an instance whose channel or carrier is marked removed. */
export async function listBrokenMappings(
  container: MedusaContainer,
  instanceId: string
): Promise<BrokenMapping[]> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const removed = await service.listMiraklMasterDataEntries(
    {
      instance_id: instanceId,
      kind: ["channel", "carrier"],
      removed_at: { $ne: null },
    },
    { select: ["id", "kind", "code"], take: null }
  )
  const codesOf = (kind: string) =>
    removed.filter((entry) => entry.kind === kind).map(({ code }) => code)
  const channels = await service.listMiraklChannelMappings(
    { instance_id: instanceId, channel_code: codesOf("channel") },
    { take: null }
  )
  const carriers = await service.listMiraklCarrierMappings(
    { instance_id: instanceId, carrier_code: codesOf("carrier") },
    { take: null }
  )
  return [
    ...channels.map(({ id, channel_code }): BrokenMapping => ({
      kind: "channel",
      code: channel_code,
      mapping_id: id,
    })),
    ...carriers.map(({ id, carrier_code }): BrokenMapping => ({
      kind: "carrier",
      code: carrier_code ?? "",
      mapping_id: id,
    })),
  ]
}

import type { MiraklModuleService } from "../../modules/mirakl/service"

/** The refunds and cancelations that other decisions about an order made. */
export async function knownIds(
  service: MiraklModuleService,
  bindingId: string
): Promise<string[]> {
  const actions = await service.listMiraklOrderActions(
    { binding_id: bindingId, status: "pushed" },
    { select: ["id", "result"], take: null }
  )
  return actions.flatMap(({ result }) =>
    Array.isArray(result?.ids) ? result.ids.map(String) : []
  )
}

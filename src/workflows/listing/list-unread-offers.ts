import type { MiraklModuleService } from "../../modules/mirakl/service"

const UNREAD = ["OFFER_UNREADABLE", "OFFER_NOT_STORED"]
const OFFER = "offer "

/** The ids of the offers of which a job could not read or store what Mirakl tells. */
export async function listUnreadOffers(
  service: MiraklModuleService,
  jobId: string
): Promise<string[]> {
  const lines = await service.listMiraklJobLines(
    { job_id: jobId, status: "failed", error_code: UNREAD },
    { select: ["id", "key"], take: null }
  )
  return lines.map(({ key }) => key.slice(OFFER.length))
}

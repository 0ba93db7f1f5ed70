import {
  MiraklRequestError,
  type MiraklOfferExportStatus,
} from "../../mirakl-api"
import type { JobLineRecord } from "../../modules/mirakl/queries/job-ledger"
import type { ListingImport } from "./listing-import"
import { EXPORT_LINE, type OfferExport } from "./open-offer-export"

const FIRST_LOOK_MS = 2_000
/** Mirakl's published maximum. */
const INTERVAL_MS = 10_000
const LONGEST_WAIT_MS = 10 * 60_000

/**
 * (OF53) Waits until an export is made. One that takes too long is not lost:
 * its line is held and the next run goes on with it.
 *
 * @returns the files (OF54), or null when it is not made; the line says why
 */
export async function followOfferExport(
  run: ListingImport,
  offerExport: OfferExport
): Promise<string[] | null> {
  const { clock } = run.service
  await recordExport(run, offerExport, { status: "processing" })
  const deadline = clock.now().getTime() + LONGEST_WAIT_MS
  await clock.sleep(FIRST_LOOK_MS, run.signal)
  for (;;) {
    const { status, urls, error } = await fetchStatus(run, offerExport)
    if (status === "COMPLETED") {
      return urls
    }
    if (status === "FAILED") {
      await recordExport(run, offerExport, {
        status: "failed",
        error_code: "EXPORT_FAILED",
        error_message: `Mirakl could not make the export: ${error?.detail ?? error?.code ?? "no reason given"}`,
        remedy: "Nothing to do: the next run orders another one.",
      })
      return null
    }
    if (clock.now().getTime() >= deadline) {
      await recordExport(run, offerExport, {
        status: "held",
        error_code: "EXPORT_PENDING",
        error_message: `Mirakl is still making the export (${status}).`,
        remedy: "Nothing to do: the next run goes on with it.",
      })
      return null
    }
    await clock.sleep(INTERVAL_MS, run.signal)
  }
}

/** Writes the line of an export; it carries what the next run needs to go on. */
export async function recordExport(
  { service, jobId }: ListingImport,
  { trackingId, requestedAt, isFull, total }: OfferExport,
  state: Omit<JobLineRecord, "key" | "data">
): Promise<void> {
  await service.recordJobLines(jobId, [
    {
      key: EXPORT_LINE,
      data: {
        tracking_id: trackingId,
        requested_at: requestedAt.toISOString(),
        is_full: isFull,
        total,
      },
      ...state,
    },
  ])
}

// An export that Mirakl no longer knows will not come any more.
async function fetchStatus(
  { client }: ListingImport,
  { trackingId }: OfferExport
): Promise<Pick<MiraklOfferExportStatus, "status" | "urls" | "error">> {
  try {
    return await client.offerExports.fetchStatus(trackingId)
  } catch (error) {
    if (error instanceof MiraklRequestError && error.status === 404) {
      return { status: "FAILED", urls: [], error: { detail: error.message } }
    }
    throw error
  }
}

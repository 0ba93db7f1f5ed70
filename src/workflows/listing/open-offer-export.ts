import { MiraklError } from "../../mirakl-api"
import type { ListingImport } from "./listing-import"

/** An export of offers under way. */
export type OfferExport = {
  trackingId: string
  /** The next delta starts here. */
  requestedAt: Date
  /** Of all offers, not only of those that changed. */
  isFull: boolean
  /** How many offers Mirakl counted when it was ordered; null for a delta. */
  total: number | null
}

/** The key of an export's job line. */
export const EXPORT_LINE = "export"

/** What was updated shortly before the last export may not have been in it yet. */
const OVERLAP_MS = 10 * 60_000
const DAY_MS = 24 * 3600_000
/** Both read the same offers into the same listings: what one gave up waiting for serves the other. */
const READERS = ["import_listings", "reconcile_listings"]
/** A file that breaks off is read again from its start. */
const ITEMS_PER_FILE = 100_000

/**
 * (OF52) Orders an export of what changed since the cursor, or of everything
 * without one, or takes up the one that an earlier run, or this job before it
 * died, left unfinished.
 *
 * @param counted how many offers Mirakl has just told that there are
 * @returns null where the platform grants no exports
 */
export async function openOfferExport(
  run: ListingImport,
  cursor: Date | null,
  counted?: number
): Promise<OfferExport | null> {
  const isFull = cursor === null
  const pending = await takeUpPending(run, isFull)
  if (pending) {
    return pending
  }
  const requestedAt = run.service.clock.now()
  const total = isFull
    ? (counted ?? (await run.client.offers.fetchCount()))
    : null
  try {
    const trackingId = await run.client.offerExports.pushRequest(
      cursor
        ? { last_request_date: new Date(cursor.getTime() - OVERLAP_MS) }
        : { include_inactive_offers: true, items_per_chunk: ITEMS_PER_FILE }
    )
    return { trackingId, requestedAt, isFull, total }
  } catch (error) {
    if (isNotGranted(error)) {
      return null
    }
    throw error
  }
}

async function takeUpPending(
  { service, instance, jobId, trace }: ListingImport,
  isFull: boolean
): Promise<OfferExport | null> {
  const [line] = await service.listMiraklJobLines(
    {
      key: EXPORT_LINE,
      job: { instance_id: instance.id, operation: READERS },
      $or: [
        { status: "held" },
        {
          status: ["pending", "processing"],
          // Two jobs of one operation never run at once: it is nobody else's.
          job: { operation: trace.operation },
        },
      ],
    },
    { order: { created_at: "DESC" }, take: 1 }
  )
  const { tracking_id, requested_at, is_full, total } = line?.data ?? {}
  if (
    !line ||
    typeof tracking_id !== "string" ||
    (is_full === true) !== isFull
  ) {
    return null
  }
  const requestedAt = new Date(String(requested_at))
  if (line.job_id !== jobId) {
    await service.recordJobLines(line.job_id, [
      { key: EXPORT_LINE, status: "done", result: { continued_by: jobId } },
    ])
  }
  const ageMs = service.clock.now().getTime() - requestedAt.getTime()
  return ageMs < DAY_MS
    ? {
        trackingId: tracking_id,
        requestedAt,
        isFull,
        total: typeof total === "number" ? total : null,
      }
    : null
}

function isNotGranted(error: unknown): boolean {
  return (
    error instanceof MiraklError &&
    (error.status === 403 || error.status === 404 || error.status === 405)
  )
}

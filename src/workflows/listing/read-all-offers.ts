import {
  addTallies,
  NOTHING_READ,
  type ListingImport,
  type ListingTally,
} from "./listing-import"
import { readPass, type PageData } from "./read-pass"

export type AllOffers = {
  tally: ListingTally
  /**
   * Mirakl's time when the reading began: everything older is stored. Null when
   * offers came and went so that no pass was complete.
   */
  readAt: Date | null
}

/** Offers that come or go while the pages are read shift them. */
const MOST_PASSES = 3

/**
 * (OF21) Reads and stores all offers, one job line per page. Only what a
 * complete pass did not hold is marked removed; an incomplete one is read
 * again.
 */
export async function readAllOffers(run: ListingImport): Promise<AllOffers> {
  let tally = NOTHING_READ
  const first = await findPass(run)
  for (let pass = first; pass < first + MOST_PASSES; pass++) {
    const outcome = await readPass(run, pass)
    tally = mergePasses(tally, outcome.tally)
    if (outcome.isComplete) {
      const removed = outcome.hasAllIds
        ? await run.service.listings.removeUnseen(
            run.instance.id,
            run.jobId,
            pass
          )
        : 0
      return {
        tally: { ...tally, removed: tally.removed + removed },
        readAt: outcome.readAt,
      }
    }
  }
  await run.service.recordJobLines(run.jobId, [
    {
      key: "complete reading",
      status: "failed",
      error_code: "OFFERS_KEPT_CHANGING",
      error_message: `Offers came and went while they were read, ${MOST_PASSES} times in a row. What was read is stored; nothing is marked as removed.`,
      remedy: "Import the listings again when the portal is quiet.",
    },
  ])
  return { tally, readAt: null }
}

// Where this job was before it died; a pass that came to its end is not read
// on: when the job is run again, offers have changed.
async function findPass({ service, jobId }: ListingImport) {
  const [line] = await service.listMiraklJobLines(
    { job_id: jobId, key: { $like: "page %" } },
    { select: ["id", "data"], order: { created_at: "DESC" }, take: 1 }
  )
  const page = line?.data as Partial<PageData> | null | undefined
  if (!page?.pass) {
    return 1
  }
  const { pass, offset = 0, received = 0, total = 0 } = page
  return offset + received >= total ? pass + 1 : pass
}

// A pass meets again what the one before stored, and its bad offers.
function mergePasses(before: ListingTally, pass: ListingTally): ListingTally {
  return {
    ...addTallies(before, pass),
    unchanged: Math.max(0, pass.unchanged - before.created - before.updated),
    rejected: pass.rejected,
    nameless: pass.nameless,
  }
}

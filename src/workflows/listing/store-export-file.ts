import { MiraklError, type MiraklExportedRow } from "../../mirakl-api"
import type { JobLineRecord } from "../../modules/mirakl/queries/job-ledger"
import {
  addTallies,
  NOTHING_READ,
  type ListingImport,
  type ListingTally,
} from "./listing-import"
import { sortExportRows } from "./sort-export-rows"
import { storeInHalves } from "./store-in-halves"

/** Rows of one statement; to plan it takes as long as to store a thousand. */
const BATCH = 5000
/** Batches that are stored at the same time, while the next one comes in. */
const AT_ONCE = 2
const MOST_ATTEMPTS = 3
const PAUSE_MS = 5_000

/** A file of an export. */
export type ExportFile = {
  url: string
  /** Of its export: run again, a job may read another one. */
  trackingId: string
  /** From 1. */
  index: number
  /** Of a full export: notes the ids that it holds. */
  isFull: boolean
}

/**
 * (OF54) Stores a file of an export, in batches as it comes in. A file that
 * breaks off is read again from its start: stored rows are then unchanged. One
 * that this job stored before it died is not read again.
 */
export async function storeExportFile(
  run: ListingImport,
  file: ExportFile
): Promise<ListingTally> {
  const key = keyOf(file)
  const stored = await findStored(run, key)
  if (stored) {
    return stored
  }
  for (let attempt = 1; ; attempt++) {
    try {
      const tally = await storeRows(
        run,
        file,
        run.client.offerExports.streamChunk(file.url)
      )
      await run.service.recordJobLines(run.jobId, [
        { key, status: "done", result: tally },
      ])
      return tally
    } catch (error) {
      const mayRetry = error instanceof MiraklError && error.retryable
      if (!mayRetry || attempt === MOST_ATTEMPTS) {
        throw error
      }
      await run.service.clock.sleep(PAUSE_MS)
    }
  }
}

function keyOf({ index, trackingId }: ExportFile): string {
  return `file ${index} of ${trackingId}`
}

async function findStored(
  { service, jobId }: ListingImport,
  key: string
): Promise<ListingTally | null> {
  const [line] = await service.listMiraklJobLines(
    { job_id: jobId, key, status: "done" },
    { select: ["id", "result"], take: 1 }
  )
  return line ? { ...NOTHING_READ, ...line.result } : null
}

async function storeRows(
  run: ListingImport,
  file: ExportFile,
  rows: AsyncIterable<MiraklExportedRow>
): Promise<ListingTally> {
  let tally = NOTHING_READ
  const storing: Promise<ListingTally>[] = []
  let batch: MiraklExportedRow[] = []
  let batches = 0
  const settleFirst = async () => {
    tally = addTallies(tally, (await storing.shift()) ?? NOTHING_READ)
  }
  const store = async () => {
    // The first one alone: as long as the table is empty, PostgreSQL plans each
    // look-up for no rows, and all of them would read what a batch beside writes.
    if (storing.length === AT_ONCE || batches === 1) {
      await settleFirst()
    }
    const stored = storeBatch(run, file, batches++, batch)
    // It is awaited later: until then, its failure is no unhandled one.
    stored.catch(() => undefined)
    storing.push(stored)
    batch = []
  }
  try {
    for await (const row of rows) {
      batch.push(row)
      if (batch.length === BATCH) {
        await store()
      }
    }
    await store()
    while (storing.length) {
      await settleFirst()
    }
    return tally
  } finally {
    // When the file broke off: nothing is under way when it is read again.
    await Promise.allSettled(storing)
  }
}

async function storeBatch(
  { service, instance, jobId }: ListingImport,
  file: ExportFile,
  batch: number,
  rows: MiraklExportedRow[]
): Promise<ListingTally> {
  const sorted = sortExportRows(rows, service.clock.now())
  const { tally, lines } = await storeInHalves(sorted.records, (some) =>
    service.listings.storeExported(instance.id, some)
  )
  const removed = sorted.gone.length
    ? await service.listings.remove(instance.id, sorted.gone)
    : 0
  const seen: JobLineRecord[] = file.isFull
    ? [
        {
          key: `${keyOf(file)}, rows ${batch * BATCH + 1} on`,
          status: "done",
          data: { pass: file.trackingId, offer_ids: sorted.ids },
        },
      ]
    : []
  await service.recordJobLines(jobId, [...lines, ...sorted.unreadable, ...seen])
  return addTallies(tally, {
    ...NOTHING_READ,
    removed,
    rejected: sorted.unreadable.length,
    nameless: sorted.nameless,
  })
}

import type { JobLineRecord } from "../../modules/mirakl/queries/job-ledger"
import type { ListingImport } from "./listing-import"
import { storeOffersPage } from "./store-offers-page"

/** The key of the line that says how far the records are read. */
const RECORDS_LINE = "records"

/**
 * (OF21) Reads pages of full records, at the pace that Mirakl allows, and
 * stores them. Begins where the last reading of the instance ended, in this run
 * or in an earlier one, and goes round once: what was interrupted is not begun
 * anew.
 *
 * @param mostPages ends after that many
 * @returns how many offers could not be understood or stored
 */
export async function readRecords(
  run: ListingImport,
  mostPages = Infinity
): Promise<number> {
  const start = await findStart(run)
  const first = await readFrom(run, start, { mostPages, end: Infinity })
  if (start === 0 || !first.isAtEnd) {
    return first.rejected
  }
  const second = await readFrom(run, 0, {
    mostPages: mostPages - first.pages,
    end: start,
  })
  return first.rejected + second.rejected
}

async function readFrom(
  run: ListingImport,
  start: number,
  { mostPages, end }: { mostPages: number; end: number }
) {
  const read = { pages: 0, rejected: 0, isAtEnd: false }
  if (mostPages <= 0) {
    return read
  }
  const pages = run.client.offers.iterateOffers(
    {},
    { continuesRun: true },
    start
  )
  for await (const page of pages) {
    read.rejected += (await storeOffersPage(run, page)).rejected
    read.pages += 1
    const next = page.offset + page.offers.length + page.rejected.length
    read.isAtEnd = next === page.offset || next >= page.totalCount
    const isDone = read.isAtEnd || read.pages >= mostPages || next >= end
    await recordNext(run, {
      status: isDone ? "done" : "processing",
      data: { next_offset: read.isAtEnd ? 0 : next, total: page.totalCount },
    })
    if (isDone) {
      break
    }
  }
  return read
}

async function recordNext(
  { service, jobId }: ListingImport,
  line: Pick<JobLineRecord, "status" | "data">
): Promise<void> {
  await service.recordJobLines(jobId, [{ key: RECORDS_LINE, ...line }])
}

async function findStart({
  service,
  instance,
}: ListingImport): Promise<number> {
  const [line] = await service.listMiraklJobLines(
    {
      key: RECORDS_LINE,
      job: {
        instance_id: instance.id,
        operation: ["import_listings", "reconcile_listings"],
      },
    },
    { order: { created_at: "DESC" }, take: 1 }
  )
  const { next_offset } = line?.data ?? {}
  return typeof next_offset === "number" ? next_offset : 0
}

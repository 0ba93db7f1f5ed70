import { openOperation } from "../../src/workflows/job/open-operation"
import type { ListingImport } from "../../src/workflows/listing/listing-import"
import type { Bench } from "../bench"

/** A run of the import of listings, with a job of its own. */
export async function openListingImport({
  container,
  mirakl,
  instance,
}: Bench): Promise<ListingImport> {
  const run = {
    instance_id: instance.id,
    operation: "import_listings",
    trigger: "manual",
    correlation_id: "bench",
  } as const
  const job = await mirakl.createMiraklJobs(run)
  const operation = await openOperation(container, {
    ...run,
    job_id: job.id,
    params: {},
    dry_run: false,
    call_class: "interactive",
  })
  return { ...operation, jobId: job.id }
}

import { countJob } from "./job-ledger"
import { statusOf } from "./job-lease"
import { ENDED, MOST_LINES } from "./job-retry"
import type { SqlManager } from "./sql-manager"

/**
 * Lets held lines follow their records: the order or the parcel that waited has
 * gone on, by an event, a person or a later run. The status of their jobs
 * follows.
 */
export async function settleHeldLines(manager: SqlManager): Promise<void> {
  const lines = await manager.execute<{ job_id: string }[]>(
    `update mirakl_job_line as line
        set status = case when settled.status = 'ignored' then 'ignored' else 'done' end,
            error_code = null, error_message = null, remedy = null,
            result = '{"outcome": "resumed"}', updated_at = now()
       from (select held.id,
                    coalesce(binding.status, shipment.status) as status
               from mirakl_job_line as held
               join mirakl_job as job on job.id = held.job_id
                and job.status in ${ENDED} and not job.dry_run
               left join mirakl_order as binding
                 on held.reference_type = 'mirakl_order'
                and binding.id = held.reference_id
               left join mirakl_shipment as shipment
                 on held.reference_type = 'fulfillment'
                and shipment.fulfillment_id = held.reference_id
                and shipment.deleted_at is null
              where held.status = 'held' and held.deleted_at is null
                and (binding.status in ('imported', 'waiting', 'ignored')
                  or shipment.status = 'pushed')
              limit ${MOST_LINES}) as settled
      where line.id = settled.id
      returning line.job_id`
  )
  for (const jobId of new Set(lines.map(({ job_id }) => job_id))) {
    await settleJob(manager, jobId)
  }
}

/** Lets the counts and the status of an ended job follow its lines. */
export async function settleJob(
  manager: SqlManager,
  jobId: string
): Promise<void> {
  await countJob(manager, jobId)
  await manager.execute(
    `update mirakl_job set status = ${statusOf("error_code")}
      where id = ? and status in ('partial', 'failed')`,
    [jobId]
  )
}

/**
 * Takes a line off the list of what is to be done, and lets the status of its
 * job follow.
 *
 * @returns false for a line that neither failed nor waits
 */
export async function ignoreLine(
  manager: SqlManager,
  lineId: string
): Promise<boolean> {
  const [line] = await manager.execute<{ job_id: string }[]>(
    `update mirakl_job_line set status = 'ignored', retryable = false,
            updated_at = now()
      where id = ? and status in ('failed', 'held') and deleted_at is null
      returning job_id`,
    [lineId]
  )
  if (!line) {
    return false
  }
  await settleJob(manager, line.job_id)
  return true
}

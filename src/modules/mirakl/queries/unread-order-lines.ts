import type { SqlManager } from "./sql-manager"

/**
 * Lets lines of orders that are still not read fail again: a retry whose
 * reading did not bring them has not made them good, nor has one that never
 * ran. Of a job that runs, only under its lease.
 */
export async function failUnreadLines(
  manager: SqlManager,
  jobId: string,
  token: string | null
): Promise<void> {
  await manager.execute(
    `update mirakl_job_line as line
        set status = 'failed', updated_at = now()
       from mirakl_job as job
      where job.id = ? and line.job_id = job.id
        and line.status in ('pending', 'processing') and line.deleted_at is null
        and line.data -> 'uncounted_skus' is not null
        and not exists (
          select from mirakl_order as binding
           where binding.instance_id = job.instance_id
             and binding.mirakl_order_id = line.key)
        and case when job.status = 'running' then job.lease_token = ?::text
              else job.status <> 'queued' end`,
    [jobId, token]
  )
}

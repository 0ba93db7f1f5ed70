import type { SqlManager } from "./sql-manager"

/** A job that may be started. */
export type LaunchableJob = { id: string; instance_id: string }

const MOST_AT_ONCE = 500

/**
 * The oldest queued job of each instance and operation that runs nothing now.
 * What waits for a person's hand is started whatever the state of its
 * instance; the rest while it is connected.
 */
export async function launchableJobs(
  manager: SqlManager
): Promise<LaunchableJob[]> {
  return manager.execute<LaunchableJob[]>(
    `select distinct on (job.instance_id, job.operation) job.id, job.instance_id
       from mirakl_job as job
       join mirakl_instance as instance on instance.id = job.instance_id
      where job.status = 'queued' and job.deleted_at is null
        and instance.deleted_at is null
        and (instance.status = 'connected' or job.trigger = 'manual')
        and not exists (
          select from mirakl_job as other
           where other.instance_id = job.instance_id
             and other.operation = job.operation
             and other.status = 'running' and other.deleted_at is null)
      order by job.instance_id, job.operation, job.created_at, job.id
      limit ${MOST_AT_ONCE}`
  )
}

/** The job that has waited longest behind one that has ended. */
export async function nextInLane(
  manager: SqlManager,
  jobId: string
): Promise<string | null> {
  const rows = await manager.execute<{ id: string }[]>(
    `select next.id
       from mirakl_job as next
       join mirakl_job as ended on ended.id = ?
        and ended.instance_id = next.instance_id
        and ended.operation = next.operation
      where next.status = 'queued' and next.deleted_at is null
      order by next.created_at, next.id limit 1`,
    [jobId]
  )
  return rows[0]?.id ?? null
}

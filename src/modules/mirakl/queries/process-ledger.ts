import type { SqlManager } from "./sql-manager"

/** A process of the store as it registers itself. */
export type ProcessFacts = {
  id: string
  host: string
  pid: number
  worker_mode: string
}

/** A process that gave a sign of life, by the database's clock. */
export type LiveProcess = Omit<ProcessFacts, "id">

/** Signs of life come three times as often. */
const LIVE_S = 90

/** Notes that a process is alive. */
export async function beatProcess(
  manager: SqlManager,
  { id, host, pid, worker_mode }: ProcessFacts
): Promise<void> {
  await manager.execute(
    `insert into mirakl_process (id, host, pid, worker_mode, seen_at)
     values (?, ?, ?, ?, now())
     on conflict (id) do update set seen_at = now(), updated_at = now()`,
    [id, host, pid, worker_mode]
  )
}

/** Forgets a process that ends. */
export async function forgetProcess(
  manager: SqlManager,
  id: string
): Promise<void> {
  await manager.execute(`delete from mirakl_process where id = ?`, [id])
}

/** The processes that are alive. */
export async function liveProcesses(
  manager: SqlManager
): Promise<LiveProcess[]> {
  return manager.execute(
    `select host, pid, worker_mode from mirakl_process
      where seen_at > now() - ? * interval '1 second'
      order by host, pid`,
    [LIVE_S]
  )
}

import type { CallTurn, CallTurnTaken, TakenTurn } from "../../../mirakl-api"
import type { SqlManager } from "./sql-manager"

/**
 * Takes the next turn of a count in one statement, unless it comes later than
 * the caller would wait. Two processes can't take the same turn: the row's lock
 * makes the second one see what the first one wrote.
 */
export async function takeCallTurn(
  manager: SqlManager,
  { count, intervalMs, burst, now, maxWaitMs }: CallTurn
): Promise<CallTurnTaken> {
  const latest = new Date(now.getTime() + (burst - 1) * intervalMs + maxWaitMs)
  const [taken] = await manager.execute<{ next_due_at: Date }[]>(
    `insert into mirakl_call_budget as budget (id, next_due_at)
     values (?, ?::timestamptz + ? * interval '1 millisecond')
     on conflict (id) do update
        set next_due_at = greatest(budget.next_due_at, ?::timestamptz)
                          + ? * interval '1 millisecond',
            updated_at = now()
      where budget.next_due_at <= ?::timestamptz
     returning next_due_at`,
    [count, now, intervalMs, now, intervalMs, latest]
  )
  if (taken) {
    const nextDueAt = new Date(taken.next_due_at)
    const due = nextDueAt.getTime() - intervalMs
    const waitMs = waitFor(due, burst, intervalMs, now)
    return { isTaken: true, waitMs, nextDueAt }
  }
  const waitMs = await lookAtCallTurn(manager, {
    count,
    intervalMs,
    burst,
    now,
  })
  return { isTaken: false, waitMs }
}

/** How far away the next turn of a count is, ms. */
export async function lookAtCallTurn(
  manager: SqlManager,
  { count, intervalMs, burst, now }: Omit<CallTurn, "maxWaitMs">
): Promise<number> {
  const [full] = await manager.execute<{ next_due_at: Date }[]>(
    `select next_due_at from mirakl_call_budget where id = ?`,
    [count]
  )
  const due = full ? new Date(full.next_due_at).getTime() : now.getTime()
  return waitFor(due, burst, intervalMs, now)
}

function waitFor(due: number, burst: number, intervalMs: number, now: Date) {
  return Math.max(0, due - (burst - 1) * intervalMs - now.getTime())
}

/** Gives a turn back, unless another one was taken after it. */
export async function giveCallTurnBack(
  manager: SqlManager,
  { count, intervalMs, nextDueAt }: TakenTurn
): Promise<void> {
  await manager.execute(
    `update mirakl_call_budget
        set next_due_at = next_due_at - ? * interval '1 millisecond',
            updated_at = now()
      where id = ? and next_due_at = ?::timestamptz`,
    [intervalMs, count, nextDueAt]
  )
}

import type { SqlManager } from "./sql-manager"

/** A matter that needs a person; one per instance and reason. */
export type Matter = { instance_id: string; code: string }

/** A matter that is to be told. */
export type OpenedMatter = Matter & { id: string; opened_at: Date }

const GIVEN = `(select instance_id || '/' || code as id, instance_id, code
   from json_to_recordset(?::json) as matter (instance_id text, code text))`

/**
 * Opens the matters that are new or have come up again, in one statement, so
 * that of several processes one gets each. What was opened and, because its
 * process died, not told is given out again after a minute.
 */
export async function openMatters(
  manager: SqlManager,
  matters: Matter[],
  now: Date
): Promise<OpenedMatter[]> {
  return manager.execute(
    `insert into mirakl_notice as notice (id, instance_id, code, opened_at)
     select id, instance_id, code, ?::timestamptz from ${GIVEN} as given order by id
     on conflict (id) do update
        set opened_at = case when notice.closed_at is null
                             then notice.opened_at else excluded.opened_at end,
            closed_at = null, told_at = null, updated_at = now()
      where notice.closed_at is not null
         or (notice.told_at is null and notice.updated_at < now() - interval '1 minute')
     returning id, instance_id, code, opened_at`,
    [now, JSON.stringify(matters)]
  )
}

/** Notes that matters have been told. */
export async function noteTold(
  manager: SqlManager,
  ids: string[]
): Promise<void> {
  await manager.execute(
    `update mirakl_notice set told_at = now(), updated_at = now()
      where id in (select json_array_elements_text(?::json))`,
    [JSON.stringify(ids)]
  )
}

/** Closes the matters that are open no more. */
export async function closeMatters(
  manager: SqlManager,
  open: Matter[],
  now: Date
): Promise<void> {
  await manager.execute(
    `update mirakl_notice set closed_at = ?, updated_at = now()
      where closed_at is null and id not in (select id from ${GIVEN} as given)`,
    [now, JSON.stringify(open)]
  )
}

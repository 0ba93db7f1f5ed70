import { generateEntityId } from "@medusajs/framework/utils"
import type { SqlManager } from "./sql-manager"

export type ActionKind = "accept" | "cancel" | "refund"
export type ActionStatus =
  "pending" | "pushing" | "uncertain" | "pushed" | "failed"

/** A decision that Mirakl is to hear now. */
export type ActionClaimRequest = {
  binding_id: string
  /** Names the decision within its order. */
  key: string
  kind: ActionKind
  source: "person" | "policy" | "store"
  input: Record<string, unknown>
  baseline: Record<string, unknown> | null
}

/** The right to tell Mirakl about a decision, until it is settled or runs out. */
export type ActionClaim = {
  id: string
  binding_id: string
  key: string
  /** Who decided first: what the store has cancelled stays its own. */
  source: "person" | "policy" | "store"
  /** Settling needs it back. */
  attempts: number
  /** What to send: of a decision that may have been sent, what was sent then. */
  input: Record<string, unknown>
  baseline: Record<string, unknown> | null
  /** An earlier call may have been carried out: look before sending. */
  is_repeat: boolean
}

/** How a claimed decision ended. */
export type ActionSettlement = {
  id: string
  attempts: number
  status: Exclude<ActionStatus, "pushing">
  result?: Record<string, unknown> | null
  error_code?: string | null
  error_message?: string | null
  remedy?: string | null
}

/** A claim is taken over after this time: its process died. No push may last longer. */
export const ACTION_CLAIM_S = 120

/**
 * Claims decisions for a call to Mirakl, one per order. To be run in a
 * transaction: the lock on the orders lets one decision of an order through at
 * a time, so that what Mirakl shows besides its baseline can only be this
 * one's. What was told, or is being told, is not given out. Of a decision that
 * may have been sent before the old input stands; but an order that still waits
 * for acceptance may be answered otherwise.
 */
export async function claimActions(
  manager: SqlManager,
  requests: ActionClaimRequest[]
): Promise<ActionClaim[]> {
  const given = JSON.stringify(
    requests.map((request) => ({
      ...request,
      id: generateEntityId(undefined, "miract"),
    }))
  )
  await manager.execute(
    `select id from mirakl_order
      where id in (select binding_id from json_to_recordset(?::json)
                    as given (binding_id text))
      order by id for update`,
    [given]
  )
  return manager.execute<ActionClaim[]>(
    `with given as (
       select * from json_to_recordset(?::json) as given
        (id text, binding_id text, key text, kind text, source text,
         input jsonb, baseline jsonb)),
     before as (
       select action.*, action.status in ('pushing', 'uncertain') as was_sent
         from mirakl_order_action as action
         join given using (binding_id, key)
        where action.deleted_at is null),
     free as (
       select given.* from given
        where not exists (
          select 1 from mirakl_order_action as busy
           where busy.binding_id = given.binding_id
             and busy.deleted_at is null and busy.status = 'pushing'
             and busy.updated_at > now() - make_interval(secs => ?))
          and not exists (
          select 1 from before
           where before.binding_id = given.binding_id
             and before.key = given.key and before.status = 'pushed')),
     claimed as (
       insert into mirakl_order_action as action
         (id, binding_id, key, kind, source, input, baseline, status, attempts,
          created_at, updated_at)
       select id, binding_id, key, kind, source, input, baseline, 'pushing', 1,
          now(), now() from free
       on conflict (binding_id, key) where deleted_at is null do update set
          status = 'pushing', attempts = action.attempts + 1,
          input = case when action.kind <> 'accept'
              and action.status in ('pushing', 'uncertain')
            then action.input else excluded.input end,
          baseline = coalesce(case when action.status <> 'failed'
            then action.baseline end, excluded.baseline),
          -- What the store has cancelled stays its own, whoever tells it at last:
          -- its units are let go by that.
          source = case when action.source = 'store' then action.source
            else excluded.source end,
          error_code = null, error_message = null,
          remedy = null, updated_at = now()
       returning *)
     select claimed.id, claimed.binding_id, claimed.key, claimed.source,
            claimed.attempts, claimed.input, claimed.baseline,
            coalesce(before.was_sent, false) as is_repeat
       from claimed
       left join before on before.id = claimed.id`,
    [given, ACTION_CLAIM_S]
  )
}

/** Ends claims. One that was taken over meanwhile is the new owner's to end. */
export async function settleActions(
  manager: SqlManager,
  settlements: ActionSettlement[]
): Promise<void> {
  await manager.execute(
    `update mirakl_order_action as action set
        status = given.status,
        result = coalesce(given.result, action.result),
        error_code = given.error_code,
        error_message = given.error_message,
        remedy = given.remedy,
        pushed_at = case when given.status = 'pushed' then now() end,
        updated_at = now()
       from json_to_recordset(?::json) as given
        (id text, attempts int, status text, result jsonb, error_code text,
         error_message text, remedy text)
      where action.id = given.id and action.attempts = given.attempts
        and action.status = 'pushing' and action.deleted_at is null`,
    [JSON.stringify(settlements)]
  )
}

/** A decision that is not told yet, or whose answer was lost. */
export type OpenAction = {
  binding_id: string
  key: string
  kind: ActionKind
  source: "person" | "policy" | "store"
  input: Record<string, unknown>
}

/** The next decisions of an instance that are still to be told, the oldest first. */
export async function openActions(
  manager: SqlManager,
  instanceId: string,
  { after, limit }: { after: string; limit: number }
): Promise<(OpenAction & { id: string })[]> {
  return manager.execute(
    `select action.id, action.binding_id, action.key, action.kind,
            action.source, action.input
       from mirakl_order_action as action
       join mirakl_order as binding on binding.id = action.binding_id
      where binding.instance_id = ? and action.id > ?
        and action.deleted_at is null
        and (action.status in ('pending', 'uncertain')
          or (action.status = 'pushing'
              and action.updated_at < now() - make_interval(secs => ?)))
      order by action.id limit ?`,
    [instanceId, after, ACTION_CLAIM_S, limit]
  )
}

/**
 * Notes a decision before anything is done about it, so that it outlives the
 * process. What the store has cancelled is told also where a person had asked
 * for it before and Mirakl had refused; any other decision stands as it is.
 */
export async function enqueueAction(
  manager: SqlManager,
  { binding_id, key, kind, source, input }: OpenAction
): Promise<void> {
  await manager.execute(
    `insert into mirakl_order_action as action
       (id, binding_id, key, kind, source, input, status, attempts, created_at,
        updated_at)
     values (?, ?, ?, ?, ?, ?::jsonb, 'pending', 0, now(), now())
     on conflict (binding_id, key) where deleted_at is null do update set
        status = 'pending', source = excluded.source, input = excluded.input,
        error_code = null, error_message = null, remedy = null,
        updated_at = now()
      where action.status = 'failed' and action.source <> 'store'
        and excluded.source = 'store' and action.kind = 'cancel'
        and excluded.kind = 'cancel'`,
    [
      generateEntityId(undefined, "miract"),
      ...[binding_id, key, kind, source, JSON.stringify(input)],
    ]
  )
}

import { isRetryable } from "../../mapping/operation/is-retryable"
import type { OpenAction } from "../../modules/mirakl/queries/action-ledger"
import { actOnOrder, type FailedActions, type NamedOrder } from "./act-on-order"
import { refreshOrders, type ActionContext, type OpenOrder } from "./open-order"
import { pushAcceptance, type AcceptanceInput } from "./push-acceptance"
import { pushAction, type ActionOutcome } from "./push-action"
import { CANCEL_KEY } from "./push-cancel"
import { pushDeductions } from "./push-deductions"
import { recordAction } from "./record-action"
import {
  settleStoreCancelation,
  tellNotedCancelation,
} from "./tell-store-cancelation"
import { cancelWholeOrder } from "./cancel-order"

const PAGE = 100

/**
 * Takes up the decisions of an instance that Mirakl has not heard, or whose
 * answer was lost, and frees what the store's own cancelations still hold. An
 * order for which that fails stops no other.
 *
 * @returns how many decisions were taken up, and what failed or stays open
 */
export async function resumeActions(
  context: ActionContext
): Promise<{ resumed: number; failed: FailedActions }> {
  const { container, service, instance } = context
  const failed: FailedActions = []
  let resumed = 0
  await eachOf(
    (after) => service.actions.open(instance.id, { after, limit: PAGE }),
    async (action) => {
      const binding = await service.retrieveMiraklOrder(action.binding_id)
      const failures = await actOnOrder(container, binding, async () => {
        const outcome = await resume({ ...context, binding }, action)
        failed.push(...toOpen(binding, outcome))
      })
      failed.push(...failures)
      resumed += 1
    }
  )
  await eachOf(
    async (after) => {
      const ids = await service.actions.unsettledStoreCancelations(
        instance.id,
        { after, limit: PAGE }
      )
      return ids.map((id) => ({ id }))
    },
    async ({ id }) => {
      const binding = await service.retrieveMiraklOrder(id)
      const failures = await actOnOrder(container, binding, () =>
        settleStoreCancelation({ ...context, binding })
      )
      failed.push(...failures)
    }
  )
  return { resumed, failed }
}

// Each comes once, also when it stays open.
async function eachOf<Row extends { id: string }>(
  listAfter: (id: string) => Promise<Row[]>,
  act: (row: Row) => Promise<void>
): Promise<void> {
  let after = ""
  for (;;) {
    const page = await listAfter(after)
    const last = page.at(-1)
    if (!last) {
      return
    }
    for (const row of page) {
      await act(row)
    }
    after = last.id
  }
}

async function resume(
  open: OpenOrder,
  action: OpenAction
): Promise<ActionOutcome | null> {
  const { client, service, binding } = open
  if (action.key === CANCEL_KEY) {
    return action.source === "store"
      ? tellNotedCancelation(open)
      : cancelWholeOrder(open)
  }
  const push = action.kind === "accept" ? pushAcceptance : pushDeductions
  const outcome = await pushAction(
    service,
    { ...action, baseline: { known_ids: [] } },
    (claim, signal) => push(client, binding.mirakl_order_id, claim, signal)
  )
  await recordAction(open, binding.id, whatIs(action), outcome, action.source)
  await refreshOrders(open, [binding.mirakl_order_id])
  return outcome
}

function whatIs({ kind, input }: OpenAction) {
  if (kind !== "accept") {
    return kind === "cancel" ? "cancel_lines" : "refund"
  }
  const { order_lines } = input as AcceptanceInput
  return order_lines.some(({ accepted }) => accepted) ? "accept" : "refuse"
}

// What stays open is tried by each run: a person sees on its job why it must.
function toOpen(
  { id, mirakl_order_id }: NamedOrder,
  outcome: ActionOutcome | null
): FailedActions {
  if (outcome?.kind !== "pending" && outcome?.kind !== "uncertain") {
    return []
  }
  const { error, cause } = outcome
  return [
    {
      kind: "failed",
      binding_id: id,
      mirakl_order_id,
      error,
      retryable: isRetryable(cause),
    },
  ]
}

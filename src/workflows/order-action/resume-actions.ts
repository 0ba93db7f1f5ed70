import type { OpenAction } from "../../modules/mirakl/queries/action-ledger"
import { refreshOrders, type ActionContext, type OpenOrder } from "./open-order"
import { pushAcceptance } from "./push-acceptance"
import { pushAction } from "./push-action"
import { CANCEL_KEY } from "./push-cancel"
import { pushDeductions } from "./push-deductions"
import {
  cancelForStore,
  settleStoreCancelation,
} from "./tell-store-cancelation"
import { cancelWholeOrder } from "./cancel-order"

const MOST = 100

/**
 * Takes up the decisions of an instance that Mirakl has not heard, or whose
 * answer was lost, and frees what the store's own cancelations still hold.
 *
 * @returns how many decisions were taken up
 */
export async function resumeActions(context: ActionContext): Promise<number> {
  const { service, instance } = context
  const actions = await service.actions.open(instance.id, MOST)
  for (const action of actions) {
    const binding = await service.retrieveMiraklOrder(action.binding_id)
    await resume({ ...context, binding }, action)
  }
  const flagged = await service.listMiraklOrders(
    {
      instance_id: instance.id,
      flags: { $ne: null },
      mirakl_state: ["CANCELED", "REFUSED"],
    },
    { take: MOST }
  )
  for (const binding of flagged) {
    if (binding.flags && "CANCELED_IN_STORE" in binding.flags) {
      await settleStoreCancelation({ ...context, binding })
    }
  }
  return actions.length
}

async function resume(open: OpenOrder, action: OpenAction): Promise<void> {
  const { client, service, binding } = open
  if (action.key === CANCEL_KEY) {
    await (action.source === "store"
      ? cancelForStore(open)
      : cancelWholeOrder(open))
    return
  }
  const push = action.kind === "accept" ? pushAcceptance : pushDeductions
  await pushAction(
    service,
    { ...action, baseline: { known_ids: [] } },
    (claim, signal) => push(client, binding.mirakl_order_id, claim, signal)
  )
  await refreshOrders(open, [binding.mirakl_order_id])
}

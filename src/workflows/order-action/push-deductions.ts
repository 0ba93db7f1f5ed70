import {
  findDeductions,
  type AskedDeduction,
} from "../../mapping/order-action/find-deductions"
import {
  MiraklError,
  type MiraklCancelationInput,
  type MiraklClient,
  type MiraklRefundInput,
} from "../../mirakl-api"
import type { ActionClaim } from "../../modules/mirakl/queries/action-ledger"
import { fetchOrder } from "./open-order"
import type { ActionPushResult } from "./push-action"

export type TaxMode = "TAX_INCLUDED" | "TAX_EXCLUDED"

/** What `input` keeps of a refund or of cancelations of lines. */
export type DeductionInput = {
  order_tax_mode: TaxMode
  refunds?: MiraklRefundInput[]
  cancelations?: MiraklCancelationInput[]
}

/** What `baseline` keeps: ids that were there before, and those of other decisions. */
export type DeductionBaseline = { known_ids: string[] }

/**
 * (OR28, OR30) Gives money back, or takes units off lines, at most once: money
 * is never sent a second time for one decision. Of a call that was sent before
 * OR11 tells what became of it; when it made nothing, the decision fails and a
 * person decides anew.
 *
 * @throws {MiraklError} while nobody can tell what became of it
 */
export async function pushDeductions(
  client: MiraklClient,
  miraklOrderId: string,
  claim: ActionClaim,
  signal: AbortSignal
): Promise<ActionPushResult> {
  const input = claim.input as DeductionInput
  const list = input.refunds ? "refunds" : "cancelations"
  const asked: AskedDeduction[] = input.refunds ?? input.cancelations ?? []
  const look = async () => {
    const order = await fetchOrder(client, miraklOrderId, signal)
    const { known_ids } = claim.baseline as DeductionBaseline
    return findDeductions(order, list, asked, known_ids)
  }
  if (claim.is_repeat) {
    const ids = await look()
    return ids ? { kind: "pushed", result: { ids } } : notMade(list)
  }
  try {
    return {
      kind: "pushed",
      result: { ids: await send(client, input, signal) },
    }
  } catch (error) {
    if (!(error instanceof MiraklError) || !error.outcomeUnknown) {
      throw error
    }
    // Absent right after a lost answer proves nothing: Mirakl may be at it yet.
    const ids = await look().catch(() => null)
    if (ids) {
      return { kind: "pushed", result: { ids } }
    }
    throw error
  }
}

async function send(
  client: MiraklClient,
  { order_tax_mode, refunds, cancelations }: DeductionInput,
  signal: AbortSignal
): Promise<string[]> {
  if (refunds) {
    const made = await client.orderActions.pushRefunds(
      refunds,
      order_tax_mode,
      { signal }
    )
    return made.map(({ refund_id }) => refund_id)
  }
  const made = await client.orderActions.pushCancelations(
    cancelations ?? [],
    order_tax_mode,
    { signal }
  )
  return made.map(({ cancelation_id }) => cancelation_id)
}

function notMade(list: "refunds" | "cancelations"): ActionPushResult {
  return {
    kind: "refused",
    error: {
      code: list === "refunds" ? "REFUND_NOT_MADE" : "CANCELATION_NOT_MADE",
      message: `The answer of Mirakl was lost, and Mirakl shows none of the ${list}.`,
      remedy:
        "Nothing is sent again by itself: decide again if it is still wanted.",
    },
  }
}

import {
  judgeAcceptance,
  type AcceptanceVerdict,
  type LineDecision,
} from "../../mapping/order-action/judge-acceptance"
import { MiraklError, type MiraklClient } from "../../mirakl-api"
import type { ActionClaim } from "../../modules/mirakl/queries/action-ledger"
import { fetchOrder } from "./open-order"
import type { ActionPushResult } from "./push-action"

/** One decision about an order is ever told. */
export const ACCEPTANCE_KEY = "acceptance"

/** The lines as `input` keeps them. */
export type AcceptanceInput = { order_lines: LineDecision[] }

/**
 * (OR21) Tells Mirakl what becomes of all waiting lines of an order. OR11 is
 * read before a repetition, and after an answer that was lost or that says the
 * order was decided: the decision may be there all the same.
 *
 * @throws {MiraklError} when the order still waits on Mirakl
 */
export async function pushAcceptance(
  client: MiraklClient,
  miraklOrderId: string,
  claim: ActionClaim,
  signal: AbortSignal
): Promise<ActionPushResult> {
  const { order_lines: decisions } = claim.input as AcceptanceInput
  const look = async () =>
    judgeAcceptance(await fetchOrder(client, miraklOrderId, signal), decisions)
  if (claim.is_repeat) {
    const known = toResult(await look())
    if (known) {
      return known
    }
  }
  try {
    await client.orderActions.pushAcceptance(miraklOrderId, decisions, {
      signal,
    })
    return { kind: "pushed", result: {} }
  } catch (error) {
    if (!(error instanceof MiraklError) || !isDoubtful(error)) {
      throw error
    }
    const known = await look()
      .then(toResult)
      .catch(() => null)
    if (known) {
      return known
    }
    throw error
  }
}

// 400 is also the answer for an order that was decided before.
function isDoubtful(error: MiraklError): boolean {
  return error.outcomeUnknown || error.status === 400
}

function toResult(verdict: AcceptanceVerdict): ActionPushResult | null {
  switch (verdict.kind) {
    case "decided":
      return { kind: "pushed", result: {} }
    case "undecided":
      return null
    case "otherwise":
      return {
        kind: "refused",
        error: {
          code: "DECIDED_OTHERWISE",
          message: `The order was decided otherwise before: it is ${verdict.state} on Mirakl.`,
          remedy: null,
        },
      }
  }
}

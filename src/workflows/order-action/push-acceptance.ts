import {
  isSameAnswer,
  judgeAcceptance,
  type AcceptanceVerdict,
  type LineDecision,
} from "../../mapping/order-action/judge-acceptance"
import { MiraklError, type MiraklClient } from "../../mirakl-api"
import type { ActionClaim } from "../../modules/mirakl/queries/action-ledger"
import { fetchOrder, type ActionContext } from "./open-order"
import {
  pushAction,
  type ActionOutcome,
  type ActionPushResult,
} from "./push-action"

/** One decision about an order is ever told. */
export const ACCEPTANCE_KEY = "acceptance"

const DECIDED_OTHERWISE = "DECIDED_OTHERWISE"

/** An answer to an order that waits. */
export type AcceptanceAnswer = {
  binding_id: string
  mirakl_order_id: string
  source: "person" | "policy"
  /** Mirakl's ids of the lines that wait. */
  line_ids: string[]
  accepts: (lineId: string) => boolean
}

/**
 * (OR21) Answers an order, once: it fails when Mirakl has been told otherwise
 * before.
 */
export async function answerOrder(
  { service, client }: Pick<ActionContext, "service" | "client">,
  { binding_id, mirakl_order_id, source, line_ids, accepts }: AcceptanceAnswer
): Promise<ActionOutcome> {
  const outcome = await pushAction(
    service,
    {
      binding_id,
      key: ACCEPTANCE_KEY,
      kind: "accept",
      source,
      input: {
        order_lines: line_ids.map((id) => ({ id, accepted: accepts(id) })),
      },
      baseline: null,
    },
    (claim, signal) => pushAcceptance(client, mirakl_order_id, claim, signal)
  )
  return outcome.kind === "already" &&
    !isSameAnswer((outcome.input as AcceptanceInput).order_lines, accepts)
    ? {
        kind: "failed",
        error: {
          code: DECIDED_OTHERWISE,
          message:
            "The order was answered otherwise before, and Mirakl has been told.",
          remedy:
            "An answer can't be taken back: cancel or refund the order where Mirakl allows it.",
        },
        cause: null,
      }
    : outcome
}

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
          code: DECIDED_OTHERWISE,
          message: `The order was decided otherwise before: it is ${verdict.state} on Mirakl.`,
          remedy: null,
        },
      }
  }
}

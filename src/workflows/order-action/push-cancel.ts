import { MiraklError, type MiraklClient } from "../../mirakl-api"
import { fetchOrder } from "./open-order"
import type { ActionPushResult } from "./push-action"

/** One decision to cancel a whole order is ever told. */
export const CANCEL_KEY = "cancel"

/** Mirakl no longer lets the shop cancel. */
const CANCEL_NOT_ALLOWED = "CANCEL_NOT_ALLOWED"

/**
 * (OR29) Cancels a whole order, where Mirakl allows it. OR11 is read before,
 * and after an answer that was lost or refused: the order may be cancelled all
 * the same. A second OR29 would be refused, so that repeating it is safe.
 *
 * @throws {MiraklError} when the order is not cancelled on Mirakl
 */
export async function pushCancel(
  client: MiraklClient,
  miraklOrderId: string,
  signal: AbortSignal
): Promise<ActionPushResult> {
  const order = await fetchOrder(client, miraklOrderId, signal)
  if (isGone(order.order_state)) {
    return { kind: "pushed", result: { sent: false } }
  }
  if (!order.can_cancel) {
    return {
      kind: "refused",
      error: {
        code: CANCEL_NOT_ALLOWED,
        message: `Order ${miraklOrderId} is ${order.order_state} on Mirakl, which no longer lets the shop cancel it.`,
        remedy: order.order_lines.some((line) => line.can_refund)
          ? "Refund its lines instead."
          : "Ask the marketplace.",
      },
    }
  }
  try {
    await client.orderActions.pushCancel(miraklOrderId, { signal })
    return { kind: "pushed", result: { sent: true } }
  } catch (error) {
    const isDoubtful =
      error instanceof MiraklError &&
      (error.outcomeUnknown || error.status === 400)
    const now = isDoubtful
      ? await fetchOrder(client, miraklOrderId, signal).catch(() => null)
      : null
    if (now && isGone(now.order_state)) {
      return { kind: "pushed", result: { sent: true } }
    }
    throw error
  }
}

function isGone(state: string): boolean {
  return state === "CANCELED" || state === "REFUSED"
}

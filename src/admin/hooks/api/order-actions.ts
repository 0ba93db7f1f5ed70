import type { FetchError } from "@medusajs/js-sdk"
import { useMutation } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import type { CancelLine } from "../../lib/to-cancel-lines"
import { doEach, type EachResult } from "../../lib/do-each"
import { sendOnce, type OrderAnswer } from "../../lib/send-once"
import { sdk } from "../../lib/sdk"
import {
  isDecisionOf,
  untoldOf,
  type OrderAction,
} from "../../lib/untold-action"
import type { MiraklOrder } from "../../types/mirakl-order"
import { useInvalidateMirakl } from "../use-invalidate-mirakl"

const PATH = "/admin/mirakl/orders"

/** What each action of an order is given. */
export type MiraklOrderActions = {
  import: void
  accept: { lines?: { id: string; accepted: boolean }[] }
  refuse: void
  anonymize: void
  country: { country_code: string; label?: string }
  variant: { sku: string; variant_id: string }
  cancel: { lines?: CancelLine[] }
  refund: { lines: RefundLine[] }
}

/** Amounts in major units and the order's tax mode. */
type RefundLine = {
  id: string
  amount: number
  shipping_amount: number
  quantity: number
  reason_code: string
}

/**
 * A refused action may still have changed the order, so it is read again either
 * way. One that Mirakl has not heard of yet fails with words that say so.
 */
export function useMiraklOrderAction<TAction extends keyof MiraklOrderActions>(
  id: string,
  action: TAction
) {
  const invalidate = useInvalidateMirakl()
  const expectTold = useExpectTold()
  return useMutation<
    { order: MiraklOrder },
    Error,
    MiraklOrderActions[TAction]
  >({
    mutationFn: async (body) => {
      if (!isRepeatable(action, body)) {
        return expectTold(
          await post(`${PATH}/${id}/${action}`, body ?? undefined),
          (it) => isDecisionOf(action, it)
        )
      }
      return sendOnce(
        sessionStorage,
        [id, action, body],
        async (idempotency_key) =>
          expectTold(
            await post(`${PATH}/${id}/${action}`, { ...body, idempotency_key }),
            ({ key }) => key.endsWith(`:${idempotency_key}`)
          )
      )
    },
    onSettled: () => invalidate("orders", "timelines", "logs", "overview"),
  })
}

/** @returns a function that throws, in the reader's words, for what Mirakl has not heard */
function useExpectTold() {
  const { t } = useTranslation("mirakl")
  return (answer: OrderResponse, isAsked: (action: OrderAction) => boolean) => {
    const untold = untoldOf(answer, isAsked)
    if (untold) {
      throw new Error(t(`errors.untold.${untold}`))
    }
    return answer
  }
}

type OrderResponse = {
  order: MiraklOrder & Pick<OrderAnswer["order"], "actions">
}

function post(path: string, body?: object): Promise<OrderResponse> {
  return sdk.client.fetch(path, { method: "POST", body })
}

/** Whether an order can have several of it: to carry it out twice gives money back twice. */
function isRepeatable(
  action: keyof MiraklOrderActions,
  body: MiraklOrderActions[keyof MiraklOrderActions]
): boolean {
  return (
    action === "refund" ||
    (action === "cancel" && Boolean(body && "lines" in body && body.lines))
  )
}

/** Refuses orders one after the other, each on its own. */
export function useRefuseMiraklOrders() {
  const invalidate = useInvalidateMirakl()
  const expectTold = useExpectTold()
  return useMutation<EachResult, FetchError, string[]>({
    mutationFn: (ids) =>
      doEach(ids, async (id) =>
        expectTold(await post(`${PATH}/${id}/refuse`), (it) =>
          isDecisionOf("refuse", it)
        )
      ),
    onSettled: () => invalidate("orders", "timelines", "logs", "overview"),
  })
}

type Accepted = {
  id: string
  outcome: "accepted" | "pending" | "uncertain" | "failed"
  error: string | null
}

/** Accepts several orders in full, each on its own. */
export function useAcceptMiraklOrders() {
  const invalidate = useInvalidateMirakl()
  return useMutation<{ results: Accepted[] }, FetchError, string[]>({
    mutationFn: (ids) =>
      sdk.client.fetch(`${PATH}/batch/accept`, {
        method: "POST",
        body: { ids },
      }),
    onSettled: () => invalidate("orders", "timelines", "logs", "overview"),
  })
}

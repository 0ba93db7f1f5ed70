import type { MiraklOrder, MiraklOrdersPage } from "../../../mirakl-api"
import { isRetryable } from "../../../mapping/operation/is-retryable"
import { toJobError } from "../../../mapping/operation/to-job-error"
import type { OrderSettings } from "../../../mapping/order/order-import-context"
import { uncountedSkus } from "../../../mapping/order/uncounted-skus"
import type { JobLineRecord } from "../../../modules/mirakl/queries/job-ledger"
import type { StoredOrder } from "./bind-order-page"
import { toOrderJobLine } from "../order-outcome"

/** The lines of orders that changed: done when nothing is left to decide about them, else pending. */
export function toStoredLines(stored: StoredOrder[]): JobLineRecord[] {
  return stored
    .filter(({ is_changed }) => is_changed)
    .flatMap(({ kind, mirakl_order_id, binding_id }) => {
      switch (kind) {
        case "already":
        case "waiting":
          return [toOrderJobLine({ kind, mirakl_order_id, binding_id })]
        case "undecided":
          return [
            {
              key: mirakl_order_id,
              status: "pending" as const,
              reference_type: "mirakl_order",
              reference_id: binding_id,
            },
          ]
        case "ignored":
          return []
      }
    })
}

/** The lines of orders that can't be read: they are known by these alone. */
export function toUnreadableLines(
  { rejected, offset }: MiraklOrdersPage,
  settings: OrderSettings
): JobLineRecord[] {
  return rejected.map(({ orderId, index, issues, sold }) => ({
    key: orderId ?? `unreadable-${offset + index}`,
    status: "failed",
    error_code: "UNREADABLE_ORDER",
    error_message: `Mirakl sent an order that can't be understood, at ${issues
      .map(({ field }) => field || "its root")
      .join(", ")}.`,
    remedy:
      "Handle the order in the back office of the marketplace, and report the fields named here. Then ignore this line: until then no stock is sent of what the order sold.",
    data: { uncounted_skus: uncountedSkus(sold, settings) },
  }))
}

/** The line of an order that the database refuses. */
export function toUnstoredLine(
  order: MiraklOrder,
  thrown: unknown,
  settings: OrderSettings
): JobLineRecord {
  const { code, message, remedy } = toJobError(thrown)
  return {
    key: order.order_id,
    data: { uncounted_skus: uncountedSkus(order, settings) },
    status: "failed",
    retryable: isRetryable(thrown),
    error_code: code,
    error_message: message,
    remedy,
  }
}

/** The lines of orders that were asked for and that Mirakl does not have. */
export function toUnknownLines(miraklOrderIds: string[]): JobLineRecord[] {
  return miraklOrderIds.map((id) => ({
    key: id,
    status: "failed",
    error_code: "ORDER_NOT_FOUND",
    error_message: `The shop has no order ${id} on Mirakl.`,
    remedy: "Check the order id, and that the order belongs to this shop.",
  }))
}

/** The line of a window that would not hold still. */
export function toUnstableLine(missing: number): JobLineRecord {
  return {
    key: "window",
    status: "failed",
    retryable: true,
    error_code: "WINDOW_UNSTABLE",
    error_message: `Orders kept changing while they were read; ${missing} of them may be missing.`,
    remedy: "Nothing: the next run reads the same window again.",
  }
}

import { MiraklRequestError } from "./errors"
import { readJson, readNothing } from "./http/answer-readers"
import type { MiraklCallOptions } from "./http/call-options"
import type { MiraklHttp } from "./http/mirakl-http"
import type { MiraklOperation } from "./http/operation"
import {
  cancelationsMadeSchema,
  ordersUpdatedSchema,
  refundsMadeSchema,
  type MiraklCancelationInput,
  type MiraklCancelationsMade,
  type MiraklRefundInput,
  type MiraklRefundsMade,
} from "./schemas/order-action"

// The second time an order is refused as already decided.
const OR21: MiraklOperation = {
  code: "OR21",
  method: "PUT",
  path: "/api/orders/{order_id}/accept",
  repeatable: false,
}

// Refunds again each time: Mirakl keeps no idempotency key.
const OR28: MiraklOperation = {
  code: "OR28",
  method: "PUT",
  path: "/api/orders/refund",
  repeatable: false,
}

// A cancelled order is refused the second time.
const OR29: MiraklOperation = {
  code: "OR29",
  method: "PUT",
  path: "/api/orders/{order_id}/cancel",
  repeatable: false,
}

// Takes off as many units again each time.
const OR30: MiraklOperation = {
  code: "OR30",
  method: "PUT",
  path: "/api/orders/cancel",
  repeatable: false,
}

// Writes the same reference again.
const OR04: MiraklOperation = {
  code: "OR04",
  method: "PUT",
  path: "/api/orders",
  repeatable: true,
}

const MOST_ORDERS = 100

type TaxMode = "TAX_INCLUDED" | "TAX_EXCLUDED"

/** (OR04) What became of each order; no errors: taken. */
export type MiraklOrderUpdated = {
  orderId: string | null
  errors: { code: string; field: string; message: string }[]
}

/**
 * What a shop decides about its orders. Nothing here but OR04 is safe to
 * repeat: after an error with `outcomeUnknown` read the order (OR11) first.
 */
export function createOrderActionsApi(http: MiraklHttp) {
  return {
    /**
     * (OR21) Accepts or refuses the lines of an order in WAITING_ACCEPTANCE,
     * all of them in one call.
     *
     * @throws {MiraklRequestError} with Mirakl's code, e.g. ORDER_INVALID_STATE
     * when it was decided before, ORDER_PARTIAL_ACCEPTANCE_DISABLED
     */
    pushAcceptance(
      orderId: string,
      lines: { id: string; accepted: boolean }[],
      options?: MiraklCallOptions
    ): Promise<void> {
      return http.send({
        operation: OR21,
        pathParameters: { order_id: orderId },
        json: { order_lines: lines },
        read: readNothing,
        options,
      })
    },

    /**
     * (OR28) Gives money back. All refunds of a call are made, or none.
     *
     * @returns the refunds with the ids by which OR11 lists them
     */
    pushRefunds(
      refunds: MiraklRefundInput[],
      taxMode: TaxMode,
      options?: MiraklCallOptions
    ): Promise<MiraklRefundsMade> {
      return http.send({
        operation: OR28,
        json: { order_tax_mode: taxMode, refunds },
        read: readJson(refundsMadeSchema, (body) => body.refunds),
        options,
      })
    },

    /**
     * (OR29) Cancels a whole order.
     *
     * @throws {MiraklRequestError} when the order can't be cancelled (`can_cancel`)
     */
    pushCancel(orderId: string, options?: MiraklCallOptions): Promise<void> {
      return http.send({
        operation: OR29,
        pathParameters: { order_id: orderId },
        read: readNothing,
        options,
      })
    },

    /**
     * (OR30) Takes units and money off lines, where the shop may do so.
     *
     * @returns the cancelations with the ids by which OR11 lists them
     */
    pushCancelations(
      cancelations: MiraklCancelationInput[],
      taxMode: TaxMode,
      options?: MiraklCallOptions
    ): Promise<MiraklCancelationsMade> {
      return http.send({
        operation: OR30,
        json: { order_tax_mode: taxMode, cancelations },
        read: readJson(cancelationsMadeSchema, (body) => body.cancelations),
        options,
      })
    },

    /**
     * (OR04) Writes our own reference on orders, at most 100 at a time. Safe to
     * repeat. Published maximum: once a minute.
     */
    async pushReferences(
      references: { orderId: string; reference: string }[],
      options?: MiraklCallOptions
    ): Promise<MiraklOrderUpdated[]> {
      if (references.length < 1 || references.length > MOST_ORDERS) {
        throw new MiraklRequestError({
          operation: OR04.code,
          code: "INVALID_ARGUMENT",
          message: `OR04 was not called: it takes 1 to ${MOST_ORDERS} orders, not ${references.length}.`,
        })
      }
      return http.send({
        operation: OR04,
        json: {
          orders: references.map(({ orderId, reference }) => ({
            order_id: orderId,
            references: { order_reference_for_seller: reference },
          })),
        },
        read: readJson(ordersUpdatedSchema, (body) =>
          body.updated_orders.map(({ order_id, errors }) => ({
            orderId: order_id,
            errors: errors.map(({ code, field, message }) => ({
              code: code ?? "",
              field: field ?? "",
              message: message ?? "",
            })),
          }))
        ),
        options,
      })
    },
  }
}

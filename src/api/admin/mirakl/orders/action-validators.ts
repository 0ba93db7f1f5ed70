import { z } from "@medusajs/framework/zod"
import { generateEntityId } from "@medusajs/framework/utils"

const MOST_LINES = 1000
const MOST_ORDERS = 100

const id = () => z.string().trim().min(1)

const amount = () => z.number().min(0)

// Without one each request is a decision of its own.
const idempotencyKey = () =>
  z
    .string()
    .trim()
    .regex(/^[\w.:-]{1,100}$/, {
      error:
        "An idempotency_key has at most 100 letters, digits, dots, colons, hyphens and underscores.",
    })
    .default(() => generateEntityId())

const rows = <Row extends z.ZodType<{ id: string }>>(row: Row) =>
  z
    .array(row)
    .min(1)
    .max(MOST_LINES)
    .refine(
      (list) => new Set(list.map((line) => line.id)).size === list.length,
      { error: "lines names a line twice." }
    )

export const AcceptOrder = z.preprocess(
  (body) => body ?? {},
  z.strictObject({
    lines: rows(z.strictObject({ id: id(), accepted: z.boolean() })).optional(),
  })
)
export type AcceptOrderBody = z.infer<typeof AcceptOrder>

export const AcceptOrders = z.strictObject({
  ids: z
    .array(id())
    .min(1)
    .max(MOST_ORDERS)
    .transform((ids) => [...new Set(ids)]),
})
export type AcceptOrdersBody = z.infer<typeof AcceptOrders>

export const CancelOrder = z.preprocess(
  (body) => body ?? {},
  z.strictObject({
    lines: rows(
      z.strictObject({
        id: id(),
        quantity: z.number().int().min(1),
        amount: amount().optional(),
        shipping_amount: amount().optional(),
        reason_code: id(),
      })
    ).optional(),
    idempotency_key: idempotencyKey(),
  })
)
export type CancelOrderBody = z.infer<typeof CancelOrder>

export const RefundOrder = z.strictObject({
  lines: rows(
    z
      .strictObject({
        id: id(),
        amount: amount(),
        shipping_amount: amount().default(0),
        quantity: z.number().int().min(0).default(0),
        reason_code: id(),
        excluded_from_shipment: z.boolean().optional(),
      })
      .refine((line) => line.amount > 0 || line.shipping_amount > 0, {
        error: "A refund needs an amount or a shipping_amount.",
      })
  ),
  idempotency_key: idempotencyKey(),
})
export type RefundOrderBody = z.infer<typeof RefundOrder>

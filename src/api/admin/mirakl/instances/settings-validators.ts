import { z } from "@medusajs/framework/zod"
import { isoDate, oneOf } from "../list-params"

// The columns are 32-bit integers.
const MAX_INTEGER = 2_147_483_647
const MAX_RETENTION_DAYS = 3650
const MAX_FULL_EXPORT_HOURS = 24 * 31
const MAX_ACCEPTANCE_HOURS = 1000

/** Mirakl's `order_state` values. */
const MIRAKL_ORDER_STATES = [
  "STAGING",
  "WAITING_ACCEPTANCE",
  "WAITING_DEBIT",
  "WAITING_DEBIT_PAYMENT",
  "SHIPPING",
  "SHIPPED",
  "TO_COLLECT",
  "RECEIVED",
  "CLOSED",
  "REFUSED",
  "CANCELED",
] as const

const reference = () => z.string().trim().min(1).nullable().optional()

const units = () => z.number().int().min(0).max(MAX_INTEGER)

/** What a merchant may set on an instance; see the model for defaults. */
export const instanceSettings = {
  label: z.enum(["production", "sandbox"]).optional(),
  sales_channel_id: reference(),
  region_id: reference(),
  stock_location_ids: z
    .array(z.string().trim().min(1))
    .transform(distinct)
    .optional(),
  price_list_id: reference(),
  shipping_option_id: reference(),
  link_by: z.enum(["sku", "barcode", "sku_or_barcode"]).optional(),
  order_states: z
    .array(oneOf(MIRAKL_ORDER_STATES))
    .transform(distinct)
    .optional(),
  import_orders_created_after: isoDate.nullable().optional(),
  existing_orders: z.enum(["skip", "take_over", "no_stock"]).optional(),
  buyer_email: z.enum(["undeliverable", "relay"]).optional(),
  emit_order_placed: z.boolean().optional(),
  tax_system: z.enum(["marketplace", "store"]).optional(),
  create_company: z.boolean().optional(),
  acceptance_policy: z.enum(["manual", "when_available", "always"]).optional(),
  acceptance_short_stock: z.enum(["manual", "refuse"]).optional(),
  acceptance_price_tolerance: z
    .number()
    .int()
    .min(0)
    .max(100)
    .nullable()
    .optional(),
  acceptance_hours: z
    .number()
    .int()
    .min(1)
    .max(MAX_ACCEPTANCE_HOURS)
    .nullable()
    .optional(),
  invoice_prefix: z
    .string()
    .trim()
    .regex(/^[\w./-]{1,20}$/, {
      error:
        "An invoice_prefix has at most 20 letters, digits, dots, slashes, hyphens and underscores.",
    })
    .nullable()
    .optional(),
  invoice_document_type: z.string().trim().min(1).optional(),
  stock_basis: z.enum(["available", "stocked"]).optional(),
  stock_buffer: units().optional(),
  stock_percentage: z.number().int().min(0).max(100).optional(),
  stock_maximum: units().nullable().optional(),
  stock_minimum: units().nullable().optional(),
  unmanaged_quantity: units().nullable().optional(),
  backorder_quantity: units().nullable().optional(),
  stock_full_export_hours: z
    .number()
    .int()
    .min(1)
    .max(MAX_FULL_EXPORT_HOURS)
    .optional(),
  log_level: z.enum(["error", "success", "all"]).optional(),
  log_retention_days: retentionDays().optional(),
  buyer_retention_days: retentionDays().nullable().optional(),
}

function retentionDays() {
  return z.number().int().min(1).max(MAX_RETENTION_DAYS)
}

function distinct<Value>(values: Value[]): Value[] {
  return [...new Set(values)]
}

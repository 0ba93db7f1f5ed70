import { z } from "@medusajs/framework/zod"
import {
  identifier,
  integer,
  listOf,
  openEnum,
  optionalDateTime,
  optionalIdentifier,
  optionalText,
} from "./primitives"

/** (ST01, ST11) A parcel of an order. */
export const shipmentSchema = z.object({
  id: identifier,
  order_id: identifier,
  /** SHIPPING, SHIPPED, TO_COLLECT, RECEIVED, CANCELED, CLOSED … */
  status: openEnum,
  status_customer_debit: optionalText,
  shipment_lines: listOf(
    z.object({
      order_line_id: optionalIdentifier,
      offer_sku: optionalText,
      package_reference: optionalText,
      quantity: integer,
    })
  ),
  tracking: z
    .object({
      carrier_code: optionalText,
      carrier_standard_code: optionalText,
      carrier_name: optionalText,
      tracking_number: optionalText,
      tracking_url: optionalText,
    })
    .nullish(),
  invoice_reference: optionalText,
  shipped_date: optionalDateTime,
  created_date: optionalDateTime,
  last_updated_date: optionalDateTime,
})

/** (ST11) A page; its shipments are parsed one by one. */
export const shipmentsPageSchema = z.object({
  data: z.array(z.unknown()),
  next_page_token: optionalIdentifier,
})

const createFailureSchema = z.object({
  order_id: optionalIdentifier,
  message: optionalText,
})

/** (ST01) What became of each shipment; 201 does not mean that all were made. */
export const shipmentsCreatedSchema = z.object({
  shipment_success: listOf(shipmentSchema),
  shipment_errors: listOf(createFailureSchema),
})

const updateFailureSchema = z.object({
  id: optionalIdentifier,
  message: optionalText,
})

/** (ST23, ST24) What became of each shipment; 200 does not mean that all changed. */
export const shipmentsUpdatedSchema = z.object({
  shipment_success: listOf(z.object({ id: identifier })),
  shipment_errors: listOf(updateFailureSchema),
})

export type MiraklShipment = z.infer<typeof shipmentSchema>

/** How a parcel travels: a registered carrier by code, else name and URL. */
export type MiraklShipmentTracking = {
  carrier_code?: string
  carrier_standard_code?: string
  carrier_name?: string
  tracking_number?: string
  tracking_url?: string
}

/** (ST01) A shipment to make; with `shipped` it is validated at once. */
export type MiraklShipmentInput = {
  order_id: string
  shipment_lines: {
    order_line_id: string
    /** At least 1. */
    quantity: number
    package_reference?: string
  }[]
  shipped?: boolean
  tracking?: MiraklShipmentTracking
  invoice_reference?: string
  shipping_from?: { warehouse: { code: string } }
}

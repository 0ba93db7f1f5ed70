import { z } from "@medusajs/framework/zod"
import { optionalFlag, optionalText } from "./primitives"

/** (PC01) What the platform can do, as far as the choice of operations hangs on it. */
export const platformConfigurationSchema = z.object({
  platform_name: optionalText,
  tenant_name: optionalText,
  timezone: optionalText,
  features: z
    .object({
      /** TAX_INCLUDED or TAX_EXCLUDED: the default; each order says its own. */
      order_tax_mode: optionalText,
      order_workflows: z
        .object({
          /** AUTOMATIC, NOT_AUTOMATIC or BOTH. */
          order_acceptance: optionalText,
          shipping_and_billing_details_before_acceptance: optionalFlag,
          pay_on_due_date: optionalFlag,
          pay_on_shipment: optionalFlag,
          no_customer_payment_confirmation: optionalFlag,
          pause_debit_workflow: optionalFlag,
          sellers_edit_shipping_origin: optionalFlag,
        })
        .nullish(),
      shipment: z
        .object({
          multi_shipment: optionalFlag,
          multi_part_item_shipment: optionalFlag,
        })
        .nullish(),
      disable_seller_alternative_carrier: optionalFlag,
      multi_currency: optionalFlag,
      offer_prices_decimals: optionalText,
      operator_csv_delimiter: optionalText,
      returns: z.object({ marketplace: optionalFlag }).nullish(),
      warehouses: z.object({ geolocation: optionalFlag }).nullish(),
    })
    .nullish(),
})

export type MiraklPlatformConfiguration = z.infer<
  typeof platformConfigurationSchema
>

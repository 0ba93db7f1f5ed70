import { z } from "@medusajs/framework/zod"
import { oneOf } from "../list-params"

/** The most rows that one of an instance's lists may have. */
export const MAX_LIST_ROWS = 1000

const optionalText = () => z.string().trim().min(1).nullable().optional()

const code = () => z.string().trim().min(1)

const rows = <Row extends z.ZodType>(row: Row) =>
  z.array(row).max(MAX_LIST_ROWS)

export const ReplaceWorkflowRules = z.object({
  workflow_rules: rows(
    z.strictObject({
      payment_type: optionalText(),
      financial_status: oneOf(["any", "pending", "paid"]).optional(),
      confirm_order: z.boolean().optional(),
      capture_payment: z.boolean().optional(),
      create_invoice: z.boolean().optional(),
      upload_invoice: z.boolean().optional(),
    })
  ),
})
export type ReplaceWorkflowRulesBody = z.infer<typeof ReplaceWorkflowRules>

export const ReplaceCarrierMappings = z.object({
  carrier_mappings: rows(
    z
      .strictObject({
        shipping_option_id: optionalText(),
        provider_id: optionalText(),
        carrier_code: optionalText(),
        carrier_name: optionalText(),
        tracking_url: optionalText(),
      })
      .refine((row) => row.carrier_code || row.carrier_name, {
        error:
          "A carrier mapping needs a carrier_code, or a carrier_name for a carrier that the marketplace does not know.",
      })
  ),
})
export type ReplaceCarrierMappingsBody = z.infer<typeof ReplaceCarrierMappings>

export const ReplaceCountryMappings = z.object({
  country_mappings: rows(
    z.strictObject({
      label: code(),
      country_code: z
        .string()
        .trim()
        .toLowerCase()
        .regex(/^[a-z]{2}$/, {
          error: "A country_code is two letters (ISO 3166-1 alpha-2), e.g. fr.",
        }),
    })
  ).refine((list) => isDistinct(list.map((row) => row.label)), {
    error: "country_mappings has two rows with the same label.",
  }),
})
export type ReplaceCountryMappingsBody = z.infer<typeof ReplaceCountryMappings>

export const ReplaceChannelMappings = z.object({
  channel_mappings: rows(
    z.strictObject({
      channel_code: code(),
      sales_channel_id: optionalText(),
      region_id: optionalText(),
    })
  ).refine((list) => isDistinct(list.map((row) => row.channel_code)), {
    error: "channel_mappings has two rows with the same channel_code.",
  }),
})
export type ReplaceChannelMappingsBody = z.infer<typeof ReplaceChannelMappings>

function isDistinct(values: string[]): boolean {
  return new Set(values).size === values.length
}

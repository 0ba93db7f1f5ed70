import { Form } from "@medusajs/dashboard/components"
import { DatePicker } from "@medusajs/ui"
import type { Control } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import type {
  MiraklInstance,
  MiraklInstanceUpdate,
} from "../../types/mirakl-instance"
import { MIRAKL_IMPORTING_STATES } from "../../types/mirakl-order"
import { OptionsField } from "../form/options-field"
import { SelectField } from "../form/select-field"
import { SwitchField } from "../form/switch-field"
import { TextField } from "../form/text-field"
import { AcceptanceFields, acceptanceShape } from "./acceptance-fields"

/** How orders come into the store. */
export const orderSchema = z.object({
  order_states: z.array(z.string()),
  import_orders_created_after: z.date().nullable(),
  buyer_email: z.enum(["undeliverable", "relay"]),
  emit_order_placed: z.boolean(),
  tax_system: z.enum(["marketplace", "store"]),
  create_company: z.boolean(),
  ...acceptanceShape,
  invoice_prefix: z.string().trim().nullable(),
})

export type OrderValues = z.infer<typeof orderSchema>

export function toOrderValues(instance: MiraklInstance): OrderValues {
  const after = instance.import_orders_created_after
  return {
    order_states: instance.order_states,
    import_orders_created_after: after ? new Date(after) : null,
    buyer_email: instance.buyer_email,
    emit_order_placed: instance.emit_order_placed,
    tax_system: instance.tax_system,
    create_company: instance.create_company,
    acceptance_policy: instance.acceptance_policy,
    acceptance_short_stock: instance.acceptance_short_stock,
    acceptance_price_tolerance: instance.acceptance_price_tolerance,
    acceptance_hours: instance.acceptance_hours,
    invoice_prefix: instance.invoice_prefix,
  }
}

export function toOrderUpdate(values: OrderValues): MiraklInstanceUpdate {
  return {
    ...values,
    invoice_prefix: values.invoice_prefix || null,
    import_orders_created_after:
      values.import_orders_created_after?.toISOString() ?? null,
  }
}

export const OrderFields = ({ control }: { control: Control<OrderValues> }) => {
  const { t } = useTranslation("mirakl")
  return (
    <>
      <OptionsField
        control={control}
        name="order_states"
        multiple
        label={t("fields.orderStates")}
        hint={t("instances.hints.orderStates")}
        options={MIRAKL_IMPORTING_STATES.map((state) => ({
          value: state,
          label: t(`orderStates.${state}`),
        }))}
      />
      <Form.Field
        control={control}
        name="import_orders_created_after"
        render={({ field: { ref: _ref, ...field } }) => (
          <Form.Item>
            <Form.Label optional>{t("fields.importCreatedAfter")}</Form.Label>
            <Form.Control>
              <DatePicker granularity="minute" {...field} />
            </Form.Control>
            <Form.Hint>{t("instances.hints.importCreatedAfter")}</Form.Hint>
            <Form.ErrorMessage />
          </Form.Item>
        )}
      />
      <SelectField
        control={control}
        name="buyer_email"
        label={t("fields.buyerEmail")}
        hint={t("instances.hints.buyerEmail")}
        options={[
          { value: "undeliverable", label: t("buyerEmail.undeliverable") },
          { value: "relay", label: t("buyerEmail.relay") },
        ]}
      />
      <SwitchField
        control={control}
        name="emit_order_placed"
        label={t("fields.emitOrderPlaced")}
        hint={t("instances.hints.emitOrderPlaced")}
      />
      <SelectField
        control={control}
        name="tax_system"
        label={t("fields.taxSystem")}
        hint={t("instances.hints.taxSystem")}
        options={[
          { value: "marketplace", label: t("taxSystem.marketplace") },
          { value: "store", label: t("taxSystem.store") },
        ]}
      />
      <SwitchField
        control={control}
        name="create_company"
        label={t("fields.createCompany")}
        hint={t("instances.hints.createCompany")}
      />
      <AcceptanceFields control={control} />
      <TextField
        control={control}
        name="invoice_prefix"
        label={t("fields.invoicePrefix")}
        hint={t("instances.hints.invoicePrefix")}
        optional
      />
    </>
  )
}

import { Text } from "@medusajs/ui"
import { useState } from "react"
import { useForm, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { useMiraklOrderAction } from "../../hooks/api/order-actions"
import { useCodeOptions } from "../../hooks/use-code-options"
import { useFormResolver } from "../../hooks/use-form-resolver"
import { sortLines } from "../../lib/sort-lines"
import { toCancelLines } from "../../lib/to-cancel-lines"
import type { MiraklOrder } from "../../types/mirakl-order"
import { DrawerForm } from "../drawer-form"
import { NumberField } from "../form/number-field"
import { OptionsField } from "../form/options-field"
import { SwitchField } from "../form/switch-field"
import { lineName } from "./line-name"

const amount = z.number().min(0).nullable()

const schema = z
  .object({
    whole: z.boolean(),
    reason_code: z.string().nullable(),
    lines: z.array(
      z.object({
        id: z.string(),
        quantity: z.number().int().min(0).nullable(),
        amount,
        shipping_amount: amount,
      })
    ),
  })
  .refine(({ whole, reason_code }) => whole || reason_code, {
    path: ["reason_code"],
  })
type Values = z.infer<typeof schema>

/** Cancels the whole order, or some units of its lines. */
export const CancelOrderForm = ({ order }: { order: MiraklOrder }) => {
  const { t } = useTranslation("mirakl")
  const cancel = useMiraklOrderAction(order.id, "cancel")
  const reasons = useCodeOptions(order.instance_id, "reason", "CANCELATION")
  // As the form was made: a name must never stand by another line's units.
  const [lines] = useState(() => sortLines(order))
  const form = useForm<Values, unknown, Values>({
    defaultValues: {
      whole: true,
      reason_code: null,
      lines: lines.map((line) => ({
        id: line.mirakl_line_id,
        quantity: 0,
        amount: null,
        shipping_amount: null,
      })),
    },
    resolver: useFormResolver(schema),
  })
  const isWhole = useWatch({ control: form.control, name: "whole" })
  const save = ({ whole, reason_code, lines }: Values) =>
    cancel.mutateAsync({
      lines: whole ? undefined : toCancelLines(lines, reason_code ?? ""),
    })
  return (
    <DrawerForm
      form={form}
      isPending={cancel.isPending}
      onSave={save}
      submit={{
        label: t("actions.cancelOrder"),
        done: t("toasts.cancelled"),
        isDanger: true,
      }}
    >
      <SwitchField
        control={form.control}
        name="whole"
        label={t("orders.cancel.whole")}
      />
      {!isWhole && (
        <>
          <OptionsField
            control={form.control}
            name="reason_code"
            label={t("fields.reason")}
            options={reasons}
          />
          <Text size="small" className="text-ui-fg-subtle">
            {t("orders.cancel.units")}
          </Text>
          {lines.map((line, index) => (
            <fieldset key={line.id} className="flex flex-col gap-y-4">
              <NumberField
                control={form.control}
                name={`lines.${index}.quantity`}
                label={lineName(line)}
              />
              <NumberField
                control={form.control}
                name={`lines.${index}.amount`}
                label={t("fields.refundAmount")}
                hint={t("orders.cancel.amounts")}
                optional
              />
              <NumberField
                control={form.control}
                name={`lines.${index}.shipping_amount`}
                label={t("fields.refundShipping")}
                hint={t("orders.cancel.amounts")}
                optional
              />
            </fieldset>
          ))}
        </>
      )}
    </DrawerForm>
  )
}

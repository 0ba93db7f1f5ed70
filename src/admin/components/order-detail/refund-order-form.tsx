import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { useForm, type Control } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { useMiraklOrderAction } from "../../hooks/api/order-actions"
import { useCodeOptions } from "../../hooks/use-code-options"
import { useFormResolver } from "../../hooks/use-form-resolver"
import { formatAmount } from "../../lib/format-amount"
import { sortLines } from "../../lib/sort-lines"
import type { MiraklOrder, MiraklOrderLine } from "../../types/mirakl-order"
import { DrawerForm } from "../drawer-form"
import { NumberField } from "../form/number-field"
import { OptionsField } from "../form/options-field"
import { lineName } from "./line-name"

const amount = z.number().min(0).nullable()

const schema = z.object({
  reason_code: z.string().min(1),
  lines: z.array(
    z.object({
      id: z.string(),
      amount,
      shipping_amount: amount,
      quantity: z.number().int().min(0).nullable(),
    })
  ),
})
type Values = z.infer<typeof schema>

/** Gives the buyer money back through Mirakl, line by line; what is left empty stays. */
export const RefundOrderForm = ({ order }: { order: MiraklOrder }) => {
  const { t } = useTranslation("mirakl")
  const refund = useMiraklOrderAction(order.id, "refund")
  const reasons = useCodeOptions(order.instance_id, "reason", "REFUND")
  // As the form was made: a name must never stand by another line's amount.
  const [lines] = useState(() =>
    sortLines(order).filter(({ can_refund }) => can_refund)
  )
  const form = useForm<Values, unknown, Values>({
    defaultValues: {
      reason_code: "",
      lines: lines.map(({ mirakl_line_id }) => ({
        id: mirakl_line_id,
        amount: null,
        shipping_amount: null,
        quantity: null,
      })),
    },
    resolver: useFormResolver(schema),
  })
  const save = (values: Values) =>
    refund.mutateAsync({
      lines: values.lines
        .filter(({ amount, shipping_amount }) => amount || shipping_amount)
        .map((line) => ({
          id: line.id,
          amount: line.amount ?? 0,
          shipping_amount: line.shipping_amount ?? 0,
          quantity: line.quantity ?? 0,
          reason_code: values.reason_code,
        })),
    })
  return (
    <DrawerForm
      form={form}
      isPending={refund.isPending}
      onSave={save}
      submit={{ label: t("actions.refund"), done: t("toasts.refunded") }}
    >
      <OptionsField
        control={form.control}
        name="reason_code"
        label={t("fields.reason")}
        options={reasons}
      />
      {lines.map((line, index) => (
        <RefundLine
          key={line.id}
          control={form.control}
          index={index}
          line={line}
          currencyCode={order.currency_code}
          onWhole={() =>
            form.setValue(`lines.${index}`, {
              id: line.mirakl_line_id,
              amount: Number(line.price),
              shipping_amount: Number(line.shipping_price),
              quantity: line.quantity,
            })
          }
        />
      ))}
    </DrawerForm>
  )
}

type RefundLineProps = {
  control: Control<Values>
  index: number
  line: MiraklOrderLine
  currencyCode: string
  /** Fills in all of the line. */
  onWhole: () => void
}

const RefundLine = ({
  control,
  index,
  line,
  currencyCode,
  onWhole,
}: RefundLineProps) => {
  const { t } = useTranslation("mirakl")
  return (
    <fieldset className="flex flex-col gap-y-4">
      <legend className="mb-4 flex w-full items-center justify-between gap-x-4">
        <Text size="small" leading="compact" weight="plus">
          {lineName(line)} · {formatAmount(line.price, currencyCode)}
        </Text>
        <Button
          size="small"
          variant="transparent"
          type="button"
          onClick={onWhole}
        >
          {t("actions.wholeLine")}
        </Button>
      </legend>
      <NumberField
        control={control}
        name={`lines.${index}.amount`}
        label={t("fields.refundAmount")}
        optional
      />
      <NumberField
        control={control}
        name={`lines.${index}.shipping_amount`}
        label={t("fields.refundShipping")}
        optional
      />
      <NumberField
        control={control}
        name={`lines.${index}.quantity`}
        label={t("fields.refundQuantity")}
        optional
      />
    </fieldset>
  )
}

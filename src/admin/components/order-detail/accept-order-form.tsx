import { useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { useMiraklOrderAction } from "../../hooks/api/order-actions"
import { useFormResolver } from "../../hooks/use-form-resolver"
import { sortLines } from "../../lib/sort-lines"
import type { MiraklOrder } from "../../types/mirakl-order"
import { DrawerForm } from "../drawer-form"
import { SwitchField } from "../form/switch-field"
import { lineName } from "./line-name"

const schema = z.object({
  lines: z.array(z.object({ id: z.string(), accepted: z.boolean() })),
})
type Values = z.infer<typeof schema>

/** Answers each line on its own: Mirakl takes all answers in one call, once. */
export const AcceptOrderForm = ({ order }: { order: MiraklOrder }) => {
  const { t } = useTranslation("mirakl")
  const accept = useMiraklOrderAction(order.id, "accept")
  // As the form was made: a name must never stand by another line's answer.
  const [lines] = useState(() =>
    sortLines(order).filter(
      ({ mirakl_state }) => mirakl_state === "WAITING_ACCEPTANCE"
    )
  )
  const form = useForm<Values, unknown, Values>({
    defaultValues: {
      lines: lines.map((line) => ({ id: line.mirakl_line_id, accepted: true })),
    },
    resolver: useFormResolver(schema),
  })
  return (
    <DrawerForm
      form={form}
      isPending={accept.isPending}
      onSave={(values) => accept.mutateAsync(values)}
      submit={{ label: t("actions.sendAnswer"), done: t("toasts.answered") }}
    >
      {lines.map((line, index) => (
        <SwitchField
          key={line.id}
          control={form.control}
          name={`lines.${index}.accepted`}
          label={lineName(line)}
          hint={line.offer_sku}
        />
      ))}
    </DrawerForm>
  )
}

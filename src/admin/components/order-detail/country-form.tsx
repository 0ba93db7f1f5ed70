import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { useMiraklGaps } from "../../hooks/api/instance-lists"
import { useMiraklOrderAction } from "../../hooks/api/order-actions"
import { useFormResolver } from "../../hooks/use-form-resolver"
import type { MiraklOrder } from "../../types/mirakl-order"
import { CountryField } from "../form/country-field"
import { DrawerForm } from "../drawer-form"

const schema = z.object({ country_code: z.string().min(1) })
type Values = z.infer<typeof schema>

/** Says which country an unknown label means, as it seems to or otherwise; the order goes on with it. */
export const CountryForm = ({ order }: { order: MiraklOrder }) => {
  const { t } = useTranslation("mirakl")
  const answer = useMiraklOrderAction(order.id, "country")
  const [label] = [order.held_details?.countries ?? []].flat().map(String)
  const { gaps } = useMiraklGaps(order.instance_id, "unknown_countries")
  const meant = gaps?.find((it) => it.label === label)?.country_code
  const form = useForm<Values, unknown, Values>({
    defaultValues: { country_code: "" },
    values: meant ? { country_code: meant } : undefined,
    // What was chosen before the suggestion came stays.
    resetOptions: { keepDirtyValues: true },
    resolver: useFormResolver(schema),
  })
  return (
    <DrawerForm
      form={form}
      isPending={answer.isPending}
      onSave={({ country_code }) =>
        answer.mutateAsync({ country_code, ...(label ? { label } : {}) })
      }
    >
      <CountryField
        control={form.control}
        name="country_code"
        label={label ?? t("fields.country")}
      />
    </DrawerForm>
  )
}

import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { useMiraklOrderAction } from "../../hooks/api/order-actions"
import { useFormResolver } from "../../hooks/use-form-resolver"
import type { MiraklOrder } from "../../types/mirakl-order"
import { CountryField } from "../form/country-field"
import { DrawerForm } from "../drawer-form"

const schema = z.object({ country_code: z.string().min(1) })
type Values = z.infer<typeof schema>

/** Says which country an unknown label means; the order goes on with it. */
export const CountryForm = ({ order }: { order: MiraklOrder }) => {
  const { t } = useTranslation("mirakl")
  const answer = useMiraklOrderAction(order.id, "country")
  const [label] = [order.held_details?.countries ?? []].flat().map(String)
  const form = useForm<Values, unknown, Values>({
    defaultValues: { country_code: "" },
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

import type { Control } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { NumberField } from "../form/number-field"
import { SelectField } from "../form/select-field"
import type { OrderValues } from "./order-fields"

const ACCEPTANCE_POLICIES = ["manual", "when_available", "always"] as const
const SHORT_STOCK = ["manual", "refuse"] as const

/** The part of an instance's order settings that says which orders are accepted. */
export const acceptanceShape = {
  acceptance_policy: z.enum(ACCEPTANCE_POLICIES),
  acceptance_short_stock: z.enum(SHORT_STOCK),
  acceptance_price_tolerance: z.number().int().min(0).max(100).nullable(),
  acceptance_hours: z.number().int().min(1).max(1000).nullable(),
}

/** Which orders the store says yes to by itself. */
export const AcceptanceFields = ({
  control,
}: {
  control: Control<OrderValues>
}) => {
  const { t } = useTranslation("mirakl")
  return (
    <>
      <SelectField
        control={control}
        name="acceptance_policy"
        label={t("fields.acceptancePolicy")}
        hint={t("instances.hints.acceptancePolicy")}
        options={ACCEPTANCE_POLICIES.map((value) => ({
          value,
          label: t(`acceptancePolicy.${value}`),
        }))}
      />
      <SelectField
        control={control}
        name="acceptance_short_stock"
        label={t("fields.acceptanceShortStock")}
        options={SHORT_STOCK.map((value) => ({
          value,
          label: t(`shortStock.${value}`),
        }))}
      />
      <NumberField
        control={control}
        name="acceptance_price_tolerance"
        label={t("fields.acceptancePriceTolerance")}
        hint={t("instances.hints.acceptancePriceTolerance")}
        placeholder={t("general.noLimit")}
        optional
      />
      <NumberField
        control={control}
        name="acceptance_hours"
        label={t("fields.acceptanceHours")}
        hint={t("instances.hints.acceptanceHours")}
        optional
      />
    </>
  )
}

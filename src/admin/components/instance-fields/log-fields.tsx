import type { Control } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { NumberField } from "../form/number-field"
import { SelectField } from "../form/select-field"

const LEVELS = ["error", "success", "all"] as const

/** What is logged, and for how many days that and the buyers are kept. */
export const logSchema = z.object({
  log_level: z.enum(LEVELS),
  log_retention_days: z.number().int().min(1),
  buyer_retention_days: z.number().int().min(1).nullable(),
})

export type LogValues = z.infer<typeof logSchema>

export const LogFields = ({ control }: { control: Control<LogValues> }) => {
  const { t } = useTranslation("mirakl")
  return (
    <>
      <SelectField
        control={control}
        name="log_level"
        label={t("fields.logLevel")}
        options={LEVELS.map((level) => ({
          value: level,
          label: t(`logLevels.${level}`),
        }))}
      />
      <NumberField
        control={control}
        name="log_retention_days"
        label={t("fields.logRetention")}
        hint={t("instances.hints.logRetention")}
      />
      <NumberField
        control={control}
        name="buyer_retention_days"
        label={t("fields.buyerRetention")}
        hint={t("instances.hints.buyerRetention")}
        placeholder={t("general.noLimit")}
        optional
      />
    </>
  )
}

import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { useUpdateMiraklSchedule } from "../hooks/api/schedules"
import { useFormResolver } from "../hooks/use-form-resolver"
import type { MiraklSchedule } from "../types/mirakl-job"
import { DrawerForm } from "./drawer-form"
import { NumberField } from "./form/number-field"
import { SwitchField } from "./form/switch-field"

const schema = z.object({
  interval_minutes: z.number().int().min(1),
  is_active: z.boolean(),
})
type Values = z.infer<typeof schema>

export const ScheduleForm = ({ schedule }: { schedule: MiraklSchedule }) => {
  const { t } = useTranslation("mirakl")
  const update = useUpdateMiraklSchedule(schedule.instance_id)
  const form = useForm<Values, unknown, Values>({
    defaultValues: {
      interval_minutes: schedule.interval_minutes,
      is_active: schedule.is_active,
    },
    resolver: useFormResolver(schema),
  })
  return (
    <DrawerForm
      form={form}
      isPending={update.isPending}
      onSave={(values) =>
        update.mutateAsync({ schedule_id: schedule.id, ...values })
      }
    >
      <NumberField
        control={form.control}
        name="interval_minutes"
        label={t("fields.intervalMinutes")}
      />
      <SwitchField
        control={form.control}
        name="is_active"
        label={t("fields.scheduleActive")}
      />
    </DrawerForm>
  )
}

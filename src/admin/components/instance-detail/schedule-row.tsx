import { PencilSquare, PlaySolid } from "@medusajs/icons"
import { Switch, Text, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import {
  useRunMiraklSchedule,
  useUpdateMiraklSchedule,
} from "../../hooks/api/schedules"
import { useMayChange } from "../../hooks/use-may-change"
import type { MiraklSchedule } from "../../types/mirakl-job"
import { DateTime } from "../date-time"
import { NamedActionMenu } from "../named-action-menu"

export const ScheduleRow = ({ schedule }: { schedule: MiraklSchedule }) => {
  const { t } = useTranslation("mirakl")
  const update = useUpdateMiraklSchedule(schedule.instance_id)
  const run = useRunMiraklSchedule(schedule.instance_id)
  const label = t(`operations.${schedule.operation}.label`, schedule.operation)
  const mayChange = useMayChange()
  const onError = ({ message }: Error) => toast.error(message)
  return (
    <div className="flex items-center gap-x-4 px-6 py-3">
      <div className="flex-1">
        <Text size="small" leading="compact" weight="plus">
          {label}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          <Interval minutes={schedule.interval_minutes} />
        </Text>
      </div>
      <Moment
        label={t("fields.nextRun")}
        value={schedule.is_active ? schedule.next_run_at : null}
      />
      <Moment label={t("fields.lastRun")} value={schedule.last_run_at} />
      <Switch
        size="small"
        aria-label={t("instances.schedules.active", { label })}
        checked={schedule.is_active}
        title={mayChange ? undefined : t("general.lookOnly")}
        disabled={update.isPending || !mayChange}
        onCheckedChange={(is_active) =>
          update.mutate({ schedule_id: schedule.id, is_active }, { onError })
        }
      />
      <NamedActionMenu
        of={label}
        groups={[
          {
            actions: [
              {
                icon: <PencilSquare />,
                label: t("actions.editInterval"),
                to: `schedules/${schedule.id}`,
              },
              {
                icon: <PlaySolid />,
                label: t("actions.runNow"),
                onClick: () =>
                  run.mutate(schedule.id, {
                    onSuccess: () =>
                      toast.success(t("toasts.started", { label })),
                    onError,
                  }),
              },
            ],
          },
        ]}
      />
    </div>
  )
}

const HOUR = 60
const DAY = 24 * HOUR

/** How often something runs, in the largest unit that gives a whole number. */
const Interval = ({ minutes }: { minutes: number }) => {
  const { t } = useTranslation("mirakl")
  if (minutes % DAY === 0) {
    return <>{t("instances.schedules.everyDays", { count: minutes / DAY })}</>
  }
  return minutes % HOUR === 0 ? (
    <>{t("instances.schedules.everyHours", { count: minutes / HOUR })}</>
  ) : (
    <>{t("instances.schedules.every", { count: minutes })}</>
  )
}

const Moment = ({ label, value }: { label: string; value: string | null }) => (
  <div className="text-ui-fg-subtle flex-1">
    <Text size="xsmall" leading="compact">
      {label}
    </Text>
    <Text size="small" leading="compact">
      <DateTime value={value} relative />
    </Text>
  </div>
)

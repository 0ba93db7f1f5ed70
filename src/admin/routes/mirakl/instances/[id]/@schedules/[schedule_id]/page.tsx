import { RouteDrawer } from "@medusajs/dashboard/components"
import { Heading, Skeleton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { EmptySection } from "../../../../../../components/empty-section"
import { ScheduleForm } from "../../../../../../components/schedule-form"
import { QueryError } from "../../../../../../components/query-error"
import { useMiraklSchedules } from "../../../../../../hooks/api/schedules"

const EditMiraklSchedulePage = () => {
  const { t } = useTranslation("mirakl")
  const { id = "", schedule_id } = useParams()
  const { schedules, error, refetch } = useMiraklSchedules(id)
  const schedule = schedules?.find((it) => it.id === schedule_id)
  return (
    <RouteDrawer>
      <RouteDrawer.Header>
        <RouteDrawer.Title asChild>
          <Heading>
            {schedule
              ? t(`operations.${schedule.operation}.label`, schedule.operation)
              : t("instances.schedules.title")}
          </Heading>
        </RouteDrawer.Title>
        <RouteDrawer.Description>
          {t("instances.schedules.editHint")}
        </RouteDrawer.Description>
      </RouteDrawer.Header>
      {error && <QueryError error={error} onRetry={() => void refetch()} />}
      {!error && !schedules && <Skeleton className="m-4 h-20" />}
      {schedules && !schedule && (
        <EmptySection>{t("instances.schedules.gone")}</EmptySection>
      )}
      {schedule && <ScheduleForm schedule={schedule} />}
    </RouteDrawer>
  )
}

export default EditMiraklSchedulePage

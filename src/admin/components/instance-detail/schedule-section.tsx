import { Container, Skeleton, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { ChangeButton } from "../change-button"
import {
  useMiraklSchedules,
  useRecreateMiraklSchedules,
} from "../../hooks/api/schedules"
import type { MiraklInstance } from "../../types/mirakl-instance"
import { MIRAKL_OPERATIONS, type MiraklSchedule } from "../../types/mirakl-job"
import { EmptySection } from "../empty-section"
import { QueryError } from "../query-error"
import { SectionHeader } from "../section-header"
import { ScheduleRow } from "./schedule-row"

/** What runs by itself, how often, and when next. */
export const ScheduleSection = ({ instance }: { instance: MiraklInstance }) => {
  const { t } = useTranslation("mirakl")
  const { schedules, error, refetch } = useMiraklSchedules(instance.id)
  const recreate = useRecreateMiraklSchedules(instance.id)
  if (error && !schedules) {
    return <QueryError error={error} onRetry={() => void refetch()} />
  }
  const handleRecreate = () =>
    recreate.mutate(undefined, {
      onSuccess: () => toast.success(t("toasts.recreated")),
      onError: ({ message }) => toast.error(message),
    })
  return (
    <Container className="divide-y p-0">
      <SectionHeader
        title={t("instances.schedules.title")}
        hint={t("instances.schedules.hint")}
      >
        {instance.status !== "draft" && (
          <ChangeButton
            size="small"
            variant="secondary"
            isLoading={recreate.isPending}
            onClick={handleRecreate}
          >
            {t("actions.recreateMissing")}
          </ChangeButton>
        )}
      </SectionHeader>
      {!schedules && <Skeleton className="m-4 h-20" />}
      {schedules?.length === 0 && (
        <EmptySection>{t("instances.schedules.empty")}</EmptySection>
      )}
      {inOrder(schedules ?? []).map((schedule) => (
        <ScheduleRow key={schedule.id} schedule={schedule} />
      ))}
    </Container>
  )
}

// As the operations stand above them, not as the database gives them.
function inOrder(schedules: MiraklSchedule[]): MiraklSchedule[] {
  const rank = ({ operation }: MiraklSchedule) =>
    MIRAKL_OPERATIONS.findIndex((it) => it === operation)
  return [...schedules].sort((one, other) => rank(one) - rank(other))
}

import { toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { ChangeButton } from "../change-button"
import { useCancelMiraklJob, useRetryMiraklJob } from "../../hooks/api/jobs"
import { isJobRunning } from "../../lib/is-job-running"
import type { MiraklJob } from "../../types/mirakl-job"

/** Stops a run that goes on, or tries again what failed of one that has ended. */
export const JobActions = ({ job }: { job: MiraklJob }) => {
  const { t } = useTranslation("mirakl")
  const cancel = useCancelMiraklJob(job.id)
  const retry = useRetryMiraklJob(job.id)
  const onError = ({ message }: Error) => toast.error(message)
  if (isJobRunning(job)) {
    return (
      <ChangeButton
        size="small"
        variant="secondary"
        isLoading={cancel.isPending}
        onClick={() =>
          cancel.mutate(undefined, {
            onSuccess: () => toast.success(t("toasts.cancelling")),
            onError,
          })
        }
      >
        {t("actions.cancelRun")}
      </ChangeButton>
    )
  }
  const canRetry =
    !job.dry_run &&
    (job.failed > 0 || job.status === "failed" || job.status === "cancelled")
  return canRetry ? (
    <ChangeButton
      size="small"
      variant="secondary"
      isLoading={retry.isPending}
      onClick={() =>
        retry.mutate(undefined, {
          onSuccess: () => toast.success(t("toasts.retrying")),
          onError,
        })
      }
    >
      {t("actions.retryFailed")}
    </ChangeButton>
  ) : null
}

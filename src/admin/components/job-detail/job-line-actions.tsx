import { toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { ChangeButton } from "../change-button"
import { useMoveMiraklJobLine } from "../../hooks/api/jobs"
import type { MiraklJobLine } from "../../types/mirakl-job"

/** Whether a line did not get through, and a person may decide about it. */
export function canMove({ status }: Pick<MiraklJobLine, "status">): boolean {
  return status === "failed" || status === "held"
}

/** What can be done with a line that did not get through. */
export const JobLineActions = ({ line }: { line: MiraklJobLine }) => {
  const { t } = useTranslation("mirakl")
  const retry = useMoveMiraklJobLine("retry")
  const ignore = useMoveMiraklJobLine("ignore")
  const onError = ({ message }: Error) => toast.error(message)
  if (!canMove(line)) {
    return null
  }
  return (
    <div className="flex items-center justify-end gap-x-2 p-1">
      <ChangeButton
        size="small"
        variant="secondary"
        aria-label={t("queue.lines.retry", { line: line.key })}
        isLoading={retry.isPending}
        onClick={() =>
          retry.mutate(line.id, {
            onSuccess: () => toast.success(t("toasts.retrying")),
            onError,
          })
        }
      >
        {t("actions.retry")}
      </ChangeButton>
      <ChangeButton
        size="small"
        variant="transparent"
        aria-label={t("queue.lines.ignore", { line: line.key })}
        isLoading={ignore.isPending}
        onClick={() =>
          ignore.mutate(line.id, {
            onSuccess: () => toast.success(t("toasts.ignored")),
            onError,
          })
        }
      >
        {t("actions.ignore")}
      </ChangeButton>
    </div>
  )
}

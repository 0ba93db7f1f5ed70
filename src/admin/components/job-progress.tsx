import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { MiraklJob } from "../types/mirakl-job"

/** How many units of work are through, of how many. */
export const JobProgress = ({
  job,
}: {
  job: Pick<MiraklJob, "processed" | "total">
}) => {
  const { t } = useTranslation("mirakl")
  if (!job.total) {
    return <span>-</span>
  }
  const share = Math.min(job.processed / job.total, 1)
  return (
    <div className="flex items-center gap-x-2">
      <div
        role="progressbar"
        aria-label={t("fields.progress")}
        aria-valuemin={0}
        aria-valuemax={job.total}
        aria-valuenow={job.processed}
        className="bg-ui-bg-component-hover h-1.5 w-16 shrink-0 overflow-hidden rounded-full"
      >
        <div
          className="bg-ui-tag-green-icon h-full rounded-full"
          style={{ width: `${share * 100}%` }}
        />
      </div>
      <Text size="small" leading="compact" className="tabular-nums">
        {job.processed}/{job.total}
      </Text>
    </div>
  )
}

import { Badge, createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { MiraklJob } from "../../types/mirakl-job"
import { DateTime } from "../date-time"
import { JobProgress } from "../job-progress"
import { MiraklStatusBadge } from "../mirakl-status-badge"
import { RowLink } from "../row-link"

const columnHelper = createDataTableColumnHelper<MiraklJob>()

export function useJobColumns() {
  const { t } = useTranslation("mirakl")
  return useMemo(
    () => [
      columnHelper.accessor("operation", {
        header: t("fields.operation"),
        cell: ({ row: { original } }) => (
          <RowLink to={`/mirakl/queue/${original.id}`}>
            {t(`operations.${original.operation}.label`, original.operation)}
          </RowLink>
        ),
      }),
      columnHelper.accessor("status", {
        header: t("fields.status"),
        cell: ({ getValue }) => (
          <MiraklStatusBadge family="job" status={getValue()} />
        ),
      }),
      columnHelper.display({
        id: "progress",
        header: t("fields.progress"),
        cell: ({ row }) => <JobProgress job={row.original} />,
      }),
      columnHelper.display({
        id: "unfinished",
        header: t("fields.unfinished"),
        cell: ({ row }) => <Unfinished job={row.original} />,
      }),
      columnHelper.accessor("created_at", {
        header: t("fields.startedAt"),
        cell: ({ getValue }) => <DateTime value={getValue()} relative />,
        enableSorting: true,
        sortLabel: t("fields.startedAt"),
      }),
      columnHelper.display({
        id: "instance",
        header: t("fields.instance"),
        cell: ({ row }) => row.original.instance?.name ?? "-",
      }),
      columnHelper.accessor("trigger", {
        header: t("fields.trigger"),
        cell: ({ getValue }) => t(`triggers.${getValue()}`),
      }),
    ],
    [t]
  )
}

/** What did not get through of a run, in numbers; a dash when all did. */
const Unfinished = ({ job }: { job: Pick<MiraklJob, "failed" | "held"> }) => {
  const { t } = useTranslation("mirakl")
  if (!job.failed && !job.held) {
    return <span>-</span>
  }
  return (
    <div className="flex items-center gap-x-1">
      {job.failed > 0 && (
        <Badge size="2xsmall" color="red">
          {t("queue.failedLines", { count: job.failed })}
        </Badge>
      )}
      {job.held > 0 && (
        <Badge size="2xsmall" color="orange">
          {t("queue.heldLines", { count: job.held })}
        </Badge>
      )}
    </div>
  )
}

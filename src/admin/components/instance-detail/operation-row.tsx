import { ConditionalTooltip } from "@medusajs/dashboard/components"
import { Text, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { ChangeButton } from "../change-button"
import { useMiraklJobs, useStartMiraklOperation } from "../../hooks/api/jobs"
import { isJobRunning } from "../../lib/is-job-running"
import type { MiraklInstance } from "../../types/mirakl-instance"
import type { MiraklJob, MiraklOperation } from "../../types/mirakl-job"
import { DateTime } from "../date-time"
import { JobProgress } from "../job-progress"
import { MiraklStatusBadge } from "../mirakl-status-badge"

// The others only read.
const WITH_DRY_RUN: MiraklOperation[] = [
  "import_orders",
  "export_stock",
  "export_shipments",
  "reconcile_listings",
]

type OperationRowProps = {
  instance: MiraklInstance
  operation: MiraklOperation
}

export const OperationRow = ({ instance, operation }: OperationRowProps) => {
  const { t } = useTranslation("mirakl")
  const { jobs } = useMiraklJobs({
    instance_id: instance.id,
    operation,
    order: "-created_at",
    limit: 1,
  })
  const start = useStartMiraklOperation()
  const lastJob = jobs?.[0]
  const isConnected = instance.status === "connected"
  const label = t(`operations.${operation}.label`)
  const run = (dry_run: boolean) =>
    start.mutate(
      { instanceId: instance.id, type: operation, dry_run },
      {
        onSuccess: () => toast.success(t("toasts.started", { label })),
        onError: (error) => toast.error(error.message),
      }
    )
  return (
    <div
      data-operation={operation}
      className="flex items-center gap-x-4 px-6 py-3"
    >
      <div className="min-w-0 flex-1">
        <Text size="small" leading="compact" weight="plus">
          {label}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {t(`operations.${operation}.hint`)}
        </Text>
      </div>
      {lastJob && <LastRun job={lastJob} />}
      {isConnected && WITH_DRY_RUN.includes(operation) && (
        <ChangeButton
          size="small"
          variant="transparent"
          aria-label={t("instances.operations.tryNamed", { label })}
          onClick={() => run(true)}
        >
          {t("actions.dryRun")}
        </ChangeButton>
      )}
      <ConditionalTooltip
        showTooltip={!isConnected}
        content={t("instances.operations.onlyConnected")}
      >
        <span>
          <ChangeButton
            size="small"
            variant="secondary"
            aria-label={t("instances.operations.runNamed", { label })}
            disabled={!isConnected}
            isLoading={
              start.isPending || (lastJob ? isJobRunning(lastJob) : false)
            }
            onClick={() => run(false)}
          >
            {t("actions.runNow")}
          </ChangeButton>
        </span>
      </ConditionalTooltip>
    </div>
  )
}

const LastRun = ({ job }: { job: MiraklJob }) => (
  <Link
    to={`/mirakl/queue/${job.id}`}
    className="text-ui-fg-subtle hover:text-ui-fg-base flex flex-col items-end gap-y-1"
  >
    <MiraklStatusBadge family="job" status={job.status} />
    <Text size="xsmall" leading="compact" asChild>
      {isJobRunning(job) && job.total ? (
        <div>
          <JobProgress job={job} />
        </div>
      ) : (
        <span>
          <DateTime value={job.finished_at ?? job.created_at} relative />
        </span>
      )}
    </Text>
  </Link>
)

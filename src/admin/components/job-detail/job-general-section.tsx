import { SectionRow } from "@medusajs/dashboard/components"
import { Alert, Badge, Container, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { MiraklJob } from "../../types/mirakl-job"
import { DateTime } from "../date-time"
import { JobProgress } from "../job-progress"
import { MiraklStatusBadge } from "../mirakl-status-badge"
import { ReasonHelp } from "../reason-help"
import { SectionHeader } from "../section-header"
import { JobActions } from "./job-actions"
import { JobPace } from "./job-pace"

/** One run: how far it is, what it found, and why it stopped if it did. */
export const JobGeneralSection = ({ job }: { job: MiraklJob }) => {
  const { t } = useTranslation("mirakl")
  return (
    <Container className="divide-y p-0">
      <SectionHeader
        title={t(`operations.${job.operation}.label`, job.operation)}
        level="h1"
      >
        {job.dry_run && <Badge size="2xsmall">{t("queue.dryRun")}</Badge>}
        <MiraklStatusBadge family="job" status={job.status} />
        <JobActions job={job} />
      </SectionHeader>
      {job.error_message && (
        <div className="px-6 py-4">
          <Alert variant="error">
            <Text size="small" leading="compact" weight="plus">
              {job.error_message}
            </Text>
            {job.remedy && <Text size="small">{job.remedy}</Text>}
            {job.error_code && <ReasonHelp code={job.error_code} />}
          </Alert>
        </div>
      )}
      <SectionRow
        title={t("fields.instance")}
        value={
          <Link
            to={`/mirakl/instances/${job.instance_id}`}
            className="text-ui-tag-blue-text hover:text-ui-fg-interactive-hover"
          >
            {job.instance?.name ?? job.instance_id}
          </Link>
        }
      />
      <SectionRow
        title={t("fields.progress")}
        value={
          <div className="flex flex-col gap-y-1">
            <JobProgress job={job} />
            <JobPace progress={job.progress} />
          </div>
        }
      />
      {job.retry_at && (
        <SectionRow
          title={t("fields.retryAt")}
          value={<DateTime value={job.retry_at} relative />}
        />
      )}
      <SectionRow title={t("fields.failed")} value={String(job.failed)} />
      <SectionRow title={t("fields.held")} value={String(job.held)} />
      <SectionRow
        title={t("fields.trigger")}
        value={t(`triggers.${job.trigger}`)}
      />
      <SectionRow
        title={t("fields.startedAt")}
        value={<DateTime value={job.started_at} />}
      />
      <SectionRow
        title={t("fields.finishedAt")}
        value={<DateTime value={job.finished_at} />}
      />
      <SectionRow
        title={t("fields.log")}
        value={
          <Link
            to={`/mirakl/logs?job_id=${encodeURIComponent(JSON.stringify(job.id))}`}
            className="text-ui-tag-blue-text hover:text-ui-fg-interactive-hover"
          >
            {t("queue.showLog")}
          </Link>
        }
      />
    </Container>
  )
}

import { DataTable } from "@medusajs/dashboard/components"
import { Container, createDataTableFilterHelper } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useMiraklJobLines } from "../../hooks/api/jobs"
import { useSelectable } from "../../hooks/use-selectable"
import { useTableQuery } from "../../hooks/use-table-query"
import {
  MIRAKL_LINE_STATUSES,
  type MiraklJob,
  type MiraklJobLine,
} from "../../types/mirakl-job"
import { QueryError } from "../query-error"
import { toStatusOptions } from "../tables/to-status-options"
import { useJobLineCommands } from "./use-job-line-commands"
import { useJobLineColumns } from "./use-job-line-columns"

const PAGE_SIZE = 20
const PREFIX = "lines"
const filterHelper = createDataTableFilterHelper<MiraklJobLine>()

/** The units of work of a job, with the exact error of each and what to do about it. */
export const JobLineSection = ({ job }: { job: MiraklJob }) => {
  const { t } = useTranslation("mirakl")
  const columns = useSelectable(useJobLineColumns())
  const { commands, rowSelection } = useJobLineCommands()
  const query = useTableQuery(["status"], {
    pageSize: PAGE_SIZE,
    prefix: PREFIX,
  })
  const { lines, count, isLoading, error, refetch } = useMiraklJobLines(
    job,
    query
  )
  if (error && !lines) {
    return <QueryError error={error} onRetry={() => void refetch()} />
  }
  const filters = [
    filterHelper.accessor("status", {
      label: t("fields.status"),
      type: "select",
      options: toStatusOptions(t, "line", MIRAKL_LINE_STATUSES),
    }),
  ]
  return (
    <Container className="divide-y p-0">
      <DataTable
        heading={t("queue.lines.title")}
        headingLevel="h2"
        prefix={PREFIX}
        columns={columns}
        filters={filters}
        data={lines}
        rowCount={count}
        isLoading={isLoading}
        getRowId={(row) => row.id}
        pageSize={PAGE_SIZE}
        commands={commands}
        rowSelection={rowSelection}
        emptyState={{
          empty: {
            heading: t("queue.lines.empty.heading"),
            description: t("queue.lines.empty.description"),
          },
          filtered: {
            heading: t("table.filtered.heading"),
            description: t("table.filtered.description"),
          },
        }}
      />
    </Container>
  )
}

import { DataTable } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useMiraklJobs } from "../../hooks/api/jobs"
import { useTableQuery } from "../../hooks/use-table-query"
import { QueryError } from "../query-error"
import { useJobColumns } from "./use-job-columns"
import { useJobFilters } from "./use-job-filters"
import { useJobViews } from "./usual-views"
import { ViewMenu } from "./view-menu"

const PAGE_SIZE = 20

export const JobTable = () => {
  const { t } = useTranslation("mirakl")
  const filters = useJobFilters()
  const columns = useJobColumns()
  const views = useJobViews()
  const query = useTableQuery(
    filters.map(({ id }) => id),
    { pageSize: PAGE_SIZE, order: "-created_at" }
  )
  const { jobs, count, isLoading, error, refetch } = useMiraklJobs(query)
  if (error && !jobs) {
    return <QueryError error={error} onRetry={() => void refetch()} />
  }
  return (
    <Container className="divide-y p-0">
      <DataTable
        heading={t("queue.title")}
        subHeading={t("queue.subtitle")}
        columns={columns}
        filters={filters}
        enableSearch={false}
        data={jobs}
        rowCount={count}
        isLoading={isLoading}
        getRowId={(row) => row.id}
        rowHref={(row) => `/mirakl/queue/${row.id}`}
        pageSize={PAGE_SIZE}
        filterBarContent={<ViewMenu list="queue" usual={views} />}
        emptyState={{
          empty: {
            heading: t("queue.empty.heading"),
            description: t("queue.empty.description"),
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

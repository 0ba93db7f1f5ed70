import { DataTable } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useMiraklLogs } from "../../hooks/api/logs"
import { useTableQuery } from "../../hooks/use-table-query"
import type { MiraklLog } from "../../types/mirakl-log"
import { LogDrawer } from "../log-drawer"
import { QueryError } from "../query-error"
import { useLogColumns } from "./use-log-columns"
import { useLogFilters } from "./use-log-filters"
import { ViewMenu } from "./view-menu"

const PAGE_SIZE = 20

export const LogTable = () => {
  const { t } = useTranslation("mirakl")
  const [shown, setShown] = useState<MiraklLog>()
  const filters = useLogFilters()
  const columns = useLogColumns(setShown)
  const query = useTableQuery(
    filters.map(({ id }) => id),
    { pageSize: PAGE_SIZE, order: "-created_at" }
  )
  const { logs, count, isLoading, error, refetch } = useMiraklLogs(query)
  if (error && !logs) {
    return <QueryError error={error} onRetry={() => void refetch()} />
  }
  return (
    <Container className="divide-y p-0">
      <DataTable
        heading={t("logs.title")}
        subHeading={t("logs.subtitle")}
        columns={columns}
        filters={filters}
        data={logs}
        rowCount={count}
        isLoading={isLoading}
        getRowId={(row) => row.id}
        pageSize={PAGE_SIZE}
        filterBarContent={<ViewMenu list="logs" />}
        emptyState={{
          empty: {
            heading: t("logs.empty.heading"),
            description: t("logs.empty.description"),
          },
          filtered: {
            heading: t("table.filtered.heading"),
            description: t("table.filtered.description"),
          },
        }}
      />
      <LogDrawer log={shown} onClose={() => setShown(undefined)} />
    </Container>
  )
}

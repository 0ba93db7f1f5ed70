import { DataTable } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useMiraklMasterData } from "../../hooks/api/master-data"
import { useTableQuery } from "../../hooks/use-table-query"
import { QueryError } from "../query-error"
import { useMasterDataColumns } from "./use-master-data-columns"
import { useMasterDataFilters } from "./use-master-data-filters"

const PAGE_SIZE = 20

export const MasterDataTable = ({ instanceId }: { instanceId: string }) => {
  const { t } = useTranslation("mirakl")
  const filters = useMasterDataFilters()
  const columns = useMasterDataColumns()
  const query = useTableQuery(
    filters.map(({ id }) => id),
    { pageSize: PAGE_SIZE, order: "code" }
  )
  const { master_data, count, isLoading, error, refetch } = useMiraklMasterData(
    instanceId,
    query
  )
  if (error && !master_data) {
    return <QueryError error={error} onRetry={() => void refetch()} />
  }
  return (
    <Container className="divide-y p-0">
      <DataTable
        heading={t("masterData.title")}
        subHeading={t("masterData.hint")}
        columns={columns}
        filters={filters}
        data={master_data}
        rowCount={count}
        isLoading={isLoading}
        getRowId={(row) => row.id}
        pageSize={PAGE_SIZE}
        emptyState={{
          empty: {
            heading: t("masterData.empty.heading"),
            description: t("masterData.empty.description"),
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

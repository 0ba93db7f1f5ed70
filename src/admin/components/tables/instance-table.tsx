import { DataTable } from "@medusajs/dashboard/components"
import { Badge, Container, createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { useMiraklInstances } from "../../hooks/api/instances"
import { useMayChange } from "../../hooks/use-may-change"
import { useTableQuery } from "../../hooks/use-table-query"
import type { MiraklInstance } from "../../types/mirakl-instance"
import { DateTime } from "../date-time"
import { MiraklStatusBadge } from "../mirakl-status-badge"
import { RowLink } from "../row-link"
import { QueryError } from "../query-error"

const PAGE_SIZE = 20
const columnHelper = createDataTableColumnHelper<MiraklInstance>()

export const InstanceTable = () => {
  const { t } = useTranslation("mirakl")
  const query = useTableQuery([], { pageSize: PAGE_SIZE, order: "name" })
  const { instances, count, isLoading, error, refetch } =
    useMiraklInstances(query)
  const columns = useInstanceColumns()
  const mayChange = useMayChange()
  if (error && !instances) {
    return <QueryError error={error} onRetry={() => void refetch()} />
  }
  return (
    <Container className="divide-y p-0">
      <DataTable
        heading={t("instances.title")}
        subHeading={t("instances.subtitle")}
        columns={columns}
        data={instances}
        rowCount={count}
        isLoading={isLoading}
        getRowId={(row) => row.id}
        rowHref={(row) => `/mirakl/instances/${row.id}`}
        pageSize={PAGE_SIZE}
        actions={
          mayChange ? [{ label: t("actions.create"), to: "create" }] : []
        }
        emptyState={{
          empty: {
            heading: t("instances.empty.heading"),
            description: t("instances.empty.description"),
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

function useInstanceColumns() {
  const { t } = useTranslation("mirakl")
  return useMemo(
    () => [
      columnHelper.accessor("name", {
        header: t("fields.name"),
        cell: ({ row }) => (
          <RowLink to={`/mirakl/instances/${row.original.id}`}>
            {row.original.name}
          </RowLink>
        ),
        enableSorting: true,
        sortLabel: t("fields.name"),
      }),
      columnHelper.accessor("status", {
        header: t("fields.status"),
        cell: ({ getValue }) => (
          <MiraklStatusBadge family="instance" status={getValue()} />
        ),
      }),
      columnHelper.accessor("platform_name", {
        header: t("fields.marketplace"),
        cell: ({ row }) => row.original.platform_name ?? row.original.host,
      }),
      columnHelper.accessor("shop_name", {
        header: t("fields.shop"),
        cell: ({ row }) =>
          row.original.shop_name ?? row.original.shop_id ?? "-",
      }),
      columnHelper.accessor("label", {
        header: t("fields.label"),
        cell: ({ getValue }) => (
          <Badge size="2xsmall">{t(`labels.${getValue()}`)}</Badge>
        ),
      }),
      columnHelper.accessor("last_tested_at", {
        header: t("fields.lastTested"),
        cell: ({ getValue }) => <DateTime value={getValue()} relative />,
      }),
    ],
    [t]
  )
}

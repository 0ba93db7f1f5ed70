import { DataTable } from "@medusajs/dashboard/components"
import { Container, toast, type DataTableRowSelectionState } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useAcceptMiraklOrders } from "../../hooks/api/order-actions"
import { useMiraklOrders } from "../../hooks/api/orders"
import { useTableQuery } from "../../hooks/use-table-query"
import { QueryError } from "../query-error"
import { useOrderColumns } from "./use-order-columns"
import { useOrderFilters } from "./use-order-filters"

const PAGE_SIZE = 20

export const OrderTable = () => {
  const { t } = useTranslation("mirakl")
  const filters = useOrderFilters()
  const columns = useOrderColumns()
  const query = useTableQuery(
    filters.map(({ id }) => id),
    { pageSize: PAGE_SIZE, order: "-mirakl_created_at" }
  )
  const { orders, count, isLoading, error, refetch } = useMiraklOrders(query)
  const [selected, setSelected] = useState<DataTableRowSelectionState>({})
  const accept = useAcceptMiraklOrders()
  const handleAccept = async (rows: DataTableRowSelectionState) => {
    const ids = Object.keys(rows)
    try {
      const { results } = await accept.mutateAsync(ids)
      const failed = results.filter(({ outcome }) => outcome === "failed")
      toast.success(
        t("toasts.acceptedSome", { count: results.length - failed.length })
      )
      failed.forEach(({ error }) => toast.error(error ?? t("errors.failed")))
      setSelected({})
    } catch (problem) {
      toast.error(problem instanceof Error ? problem.message : String(problem))
    }
  }
  if (error) {
    return <QueryError error={error} onRetry={() => void refetch()} />
  }
  return (
    <Container className="divide-y p-0">
      <DataTable
        heading={t("orders.title")}
        subHeading={t("orders.subtitle")}
        columns={columns}
        filters={filters}
        data={orders}
        rowCount={count}
        isLoading={isLoading}
        getRowId={(row) => row.id}
        rowHref={(row) => `/mirakl/orders/${row.id}`}
        pageSize={PAGE_SIZE}
        actions={[{ label: t("actions.importById"), to: "import" }]}
        commands={[
          {
            label: t("actions.accept"),
            shortcut: "a",
            action: handleAccept,
          },
        ]}
        rowSelection={{
          state: selected,
          onRowSelectionChange: setSelected,
          enableRowSelection: ({ original }) =>
            original.mirakl_state === "WAITING_ACCEPTANCE" &&
            !original.acceptance_decided_at,
        }}
        emptyState={{
          empty: {
            heading: t("orders.empty.heading"),
            description: t("orders.empty.description"),
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

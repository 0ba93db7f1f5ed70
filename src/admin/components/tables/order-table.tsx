import { DataTable } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useMiraklOrders } from "../../hooks/api/orders"
import { useMayChange } from "../../hooks/use-may-change"
import { useSelectable } from "../../hooks/use-selectable"
import { useTableQuery } from "../../hooks/use-table-query"
import { QueryError } from "../query-error"
import { useOrderCommands } from "./use-order-commands"
import { useOrderColumns } from "./use-order-columns"
import { useOrderFilters } from "./use-order-filters"
import { useOrderViews } from "./usual-views"
import { ViewMenu } from "./view-menu"

const PAGE_SIZE = 20

export const OrderTable = () => {
  const { t } = useTranslation("mirakl")
  const filters = useOrderFilters()
  const columns = useSelectable(useOrderColumns())
  const mayChange = useMayChange()
  const views = useOrderViews()
  const query = useTableQuery(
    filters.map(({ id }) => id),
    { pageSize: PAGE_SIZE, order: "-mirakl_created_at" }
  )
  const { orders, count, isLoading, error, refetch } = useMiraklOrders(query)
  const { selected, setSelected, accept, refuse } = useOrderCommands()
  if (error && !orders) {
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
        filterBarContent={<ViewMenu list="orders" usual={views} />}
        actions={
          mayChange ? [{ label: t("actions.importById"), to: "import" }] : []
        }
        commands={[
          {
            label: t("actions.accept"),
            shortcut: "a",
            action: accept,
          },
          {
            label: t("actions.refuse"),
            shortcut: "r",
            action: refuse,
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

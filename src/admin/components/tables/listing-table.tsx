import { DataTable } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useMiraklListings } from "../../hooks/api/listings"
import { useSelectable } from "../../hooks/use-selectable"
import { useTableQuery } from "../../hooks/use-table-query"
import { useVariantPaths } from "../../hooks/use-variant-paths"
import { QueryError } from "../query-error"
import { useListingColumns } from "./use-listing-columns"
import { useListingCommands } from "./use-listing-commands"
import { useListingFilters } from "./use-listing-filters"
import { useListingViews } from "./usual-views"
import { ViewMenu } from "./view-menu"

const PAGE_SIZE = 20

export const ListingTable = () => {
  const { t } = useTranslation("mirakl")
  const filters = useListingFilters()
  const views = useListingViews()
  const query = useTableQuery(
    filters.map(({ id }) => id),
    { pageSize: PAGE_SIZE, order: "shop_sku" }
  )
  const { listings, count, isLoading, error, refetch } =
    useMiraklListings(query)
  const columns = useSelectable(useListingColumns(useVariantPaths(listings)))
  const { selected, setSelected, push, link, unlink } = useListingCommands(
    listings ?? []
  )
  if (error && !listings) {
    return <QueryError error={error} onRetry={() => void refetch()} />
  }
  return (
    <Container className="divide-y p-0">
      <DataTable
        heading={t("listings.title")}
        subHeading={t("listings.subtitle")}
        columns={columns}
        filters={filters}
        data={listings}
        rowCount={count}
        isLoading={isLoading}
        getRowId={(row) => row.id}
        rowHref={(row) => `/mirakl/listings/${row.id}`}
        pageSize={PAGE_SIZE}
        filterBarContent={<ViewMenu list="listings" usual={views} />}
        commands={[
          {
            label: t("actions.pushStock"),
            shortcut: "p",
            action: (rows) => push(rows, false),
          },
          {
            label: t("actions.previewStock"),
            shortcut: "d",
            action: (rows) => push(rows, true),
          },
          {
            label: t("actions.link"),
            shortcut: "l",
            action: link,
          },
          {
            label: t("actions.unlink"),
            shortcut: "u",
            action: unlink,
          },
        ]}
        rowSelection={{ state: selected, onRowSelectionChange: setSelected }}
        emptyState={{
          empty: {
            heading: t("listings.empty.heading"),
            description: t("listings.empty.description"),
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

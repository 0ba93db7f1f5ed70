import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import { MenuBreadcrumb } from "../../../components/menu-breadcrumb"
import { ListingTable } from "../../../components/tables/listing-table"

const MiraklListingsPage = () => (
  <LayoutComposer
    widgetsZonePrefix="mirakl_listing.list"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <LayoutComposer.Entry id="MiraklListingTable">
          <ListingTable />
        </LayoutComposer.Entry>
      ),
    }}
  />
)

export const config = defineRouteConfig({
  label: "menu.listings",
  translationNs: "mirakl",
  rank: 2,
})

export const handle = {
  breadcrumb: () => <MenuBreadcrumb page="listings" />,
}

export default MiraklListingsPage

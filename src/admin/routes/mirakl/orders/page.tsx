import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import { MenuBreadcrumb } from "../../../components/menu-breadcrumb"
import { OrderTable } from "../../../components/tables/order-table"

const MiraklOrdersPage = () => (
  <LayoutComposer
    widgetsZonePrefix="mirakl_order.list"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <LayoutComposer.Entry id="MiraklOrderTable">
          <OrderTable />
        </LayoutComposer.Entry>
      ),
    }}
  />
)

export const config = defineRouteConfig({
  label: "menu.orders",
  translationNs: "mirakl",
  rank: 3,
})

export const handle = {
  breadcrumb: () => <MenuBreadcrumb page="orders" />,
}

export default MiraklOrdersPage

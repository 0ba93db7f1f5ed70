import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import { MenuBreadcrumb } from "../../../components/menu-breadcrumb"
import { InstanceTable } from "../../../components/tables/instance-table"

const MiraklInstancesPage = () => (
  <LayoutComposer
    widgetsZonePrefix="mirakl_instance.list"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <LayoutComposer.Entry id="MiraklInstanceTable">
          <InstanceTable />
        </LayoutComposer.Entry>
      ),
    }}
  />
)

export const config = defineRouteConfig({
  label: "menu.instances",
  translationNs: "mirakl",
  rank: 1,
})

export const handle = {
  breadcrumb: () => <MenuBreadcrumb page="instances" />,
}

export default MiraklInstancesPage

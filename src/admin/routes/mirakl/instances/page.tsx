import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
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

export default MiraklInstancesPage

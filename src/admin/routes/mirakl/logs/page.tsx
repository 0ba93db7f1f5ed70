import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import { MenuBreadcrumb } from "../../../components/menu-breadcrumb"
import { LogTable } from "../../../components/tables/log-table"

const MiraklLogsPage = () => (
  <LayoutComposer
    widgetsZonePrefix="mirakl_log.list"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <LayoutComposer.Entry id="MiraklLogTable">
          <LogTable />
        </LayoutComposer.Entry>
      ),
    }}
  />
)

export const config = defineRouteConfig({
  label: "menu.logs",
  translationNs: "mirakl",
  rank: 5,
})

export const handle = {
  breadcrumb: () => <MenuBreadcrumb page="logs" />,
}

export default MiraklLogsPage

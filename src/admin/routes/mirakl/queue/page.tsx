import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import { MenuBreadcrumb } from "../../../components/menu-breadcrumb"
import { JobTable } from "../../../components/tables/job-table"

const MiraklQueuePage = () => (
  <LayoutComposer
    widgetsZonePrefix="mirakl_job.list"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <LayoutComposer.Entry id="MiraklJobTable">
          <JobTable />
        </LayoutComposer.Entry>
      ),
    }}
  />
)

export const config = defineRouteConfig({
  label: "menu.queue",
  translationNs: "mirakl",
  rank: 4,
})

export const handle = {
  breadcrumb: () => <MenuBreadcrumb page="queue" />,
}

export default MiraklQueuePage

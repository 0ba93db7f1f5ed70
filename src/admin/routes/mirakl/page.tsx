import { defineRouteConfig } from "@medusajs/admin-sdk"
import { BuildingStorefront } from "@medusajs/icons"
import { DetailPageSkeleton } from "../../components/detail-page-skeleton"
import { MenuBreadcrumb } from "../../components/menu-breadcrumb"
import { OverviewPageBody } from "../../components/overview/overview-page-body"
import { QueryError } from "../../components/query-error"
import { useMiraklOverview } from "../../hooks/api/overview"

const MiraklPage = () => {
  const { overview, error, refetch } = useMiraklOverview()
  // What was read before stays in sight while the store does not answer.
  if (error && !overview) {
    return <QueryError error={error} onRetry={() => void refetch()} />
  }
  return overview ? (
    <OverviewPageBody overview={overview} />
  ) : (
    <DetailPageSkeleton />
  )
}

export const config = defineRouteConfig({
  label: "menu.mirakl",
  icon: BuildingStorefront,
  translationNs: "mirakl",
})

export const handle = { breadcrumb: () => <MenuBreadcrumb page="mirakl" /> }

export default MiraklPage

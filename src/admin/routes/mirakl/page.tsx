import { defineRouteConfig } from "@medusajs/admin-sdk"
import { BuildingStorefront } from "@medusajs/icons"
import { Navigate } from "react-router-dom"
import { MenuBreadcrumb } from "../../components/menu-breadcrumb"

const MiraklPage = () => <Navigate to="/mirakl/instances" replace />

export const config = defineRouteConfig({
  label: "menu.mirakl",
  icon: BuildingStorefront,
  translationNs: "mirakl",
})

export const handle = { breadcrumb: () => <MenuBreadcrumb page="mirakl" /> }

export default MiraklPage

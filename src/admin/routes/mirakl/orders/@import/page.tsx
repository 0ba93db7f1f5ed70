import { RouteDrawer } from "@medusajs/dashboard/components"
import { Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { ImportOrdersForm } from "../../../../components/import-orders-form"

const ImportMiraklOrdersPage = () => {
  const { t } = useTranslation("mirakl")
  return (
    <RouteDrawer>
      <RouteDrawer.Header>
        <RouteDrawer.Title asChild>
          <Heading>{t("orders.import.title")}</Heading>
        </RouteDrawer.Title>
        <RouteDrawer.Description>
          {t("orders.import.hint")}
        </RouteDrawer.Description>
      </RouteDrawer.Header>
      <ImportOrdersForm />
    </RouteDrawer>
  )
}

export default ImportMiraklOrdersPage

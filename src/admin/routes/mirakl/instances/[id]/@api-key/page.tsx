import { RouteDrawer } from "@medusajs/dashboard/components"
import { Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { ReplaceKeyForm } from "../../../../../components/replace-key-form"

const ReplaceMiraklApiKeyPage = () => {
  const { t } = useTranslation("mirakl")
  const { id = "" } = useParams()
  return (
    <RouteDrawer>
      <RouteDrawer.Header>
        <RouteDrawer.Title asChild>
          <Heading>{t("instances.apiKey.title")}</Heading>
        </RouteDrawer.Title>
        <RouteDrawer.Description>
          {t("instances.apiKey.hint")}
        </RouteDrawer.Description>
      </RouteDrawer.Header>
      <ReplaceKeyForm instanceId={id} />
    </RouteDrawer>
  )
}

export default ReplaceMiraklApiKeyPage

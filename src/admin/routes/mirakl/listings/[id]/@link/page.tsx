import { RouteDrawer } from "@medusajs/dashboard/components"
import { Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { LinkListingForm } from "../../../../../components/listing-detail/link-listing-form"

const LinkMiraklListingPage = () => {
  const { t } = useTranslation("mirakl")
  const { id = "" } = useParams()
  return (
    <RouteDrawer>
      <RouteDrawer.Header>
        <RouteDrawer.Title asChild>
          <Heading>{t("listings.link.edit")}</Heading>
        </RouteDrawer.Title>
        <RouteDrawer.Description asChild>
          <Text size="small" className="text-ui-fg-subtle">
            {t("listings.link.hint")}
          </Text>
        </RouteDrawer.Description>
      </RouteDrawer.Header>
      <LinkListingForm listingId={id} />
    </RouteDrawer>
  )
}

export default LinkMiraklListingPage

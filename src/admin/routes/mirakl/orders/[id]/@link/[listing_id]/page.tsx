import { RouteDrawer } from "@medusajs/dashboard/components"
import { Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { LinkListingForm } from "../../../../../../components/listing-detail/link-listing-form"

const LinkMiraklOrderSkuPage = () => {
  const { t } = useTranslation("mirakl")
  const { listing_id = "" } = useParams()
  return (
    <RouteDrawer>
      <RouteDrawer.Header>
        <RouteDrawer.Title asChild>
          <Heading>{t("listings.link.edit")}</Heading>
        </RouteDrawer.Title>
        <RouteDrawer.Description>
          {t("orders.link.hint")}
        </RouteDrawer.Description>
      </RouteDrawer.Header>
      <LinkListingForm listingId={listing_id} />
    </RouteDrawer>
  )
}

export default LinkMiraklOrderSkuPage

import { SectionRow } from "@medusajs/dashboard/components"
import { Alert, Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { portalOfferLink } from "../../lib/portal-link"
import type { MiraklListing } from "../../types/mirakl-listing"
import { MiraklStatusBadge } from "../mirakl-status-badge"
import { PortalLink } from "../portal-link"
import { SectionHeader } from "../section-header"
import { offerStatus } from "../tables/use-listing-columns"

/** What is sold: the product as the marketplace knows it. */
export const ListingGeneralSection = ({
  listing,
}: {
  listing: MiraklListing
}) => {
  const { t } = useTranslation("mirakl")
  const category = [listing.category_label, listing.category_code]
    .filter(Boolean)
    .join(" · ")
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={listing.title ?? listing.shop_sku} level="h1">
        <MiraklStatusBadge family="offer" status={offerStatus(listing)} />
        {listing.instance?.marketplace_url && (
          <PortalLink
            href={portalOfferLink(
              listing.instance.marketplace_url,
              listing.product_sku
            )}
          />
        )}
      </SectionHeader>
      {listing.inactivity_reasons.length > 0 && (
        <div className="px-6 py-4">
          <Alert variant="warning">
            {t("listings.inactive", {
              reasons: listing.inactivity_reasons.join(", "),
            })}
          </Alert>
        </div>
      )}
      <SectionRow
        title={t("fields.instance")}
        value={
          <Link
            to={`/mirakl/instances/${listing.instance_id}`}
            className="text-ui-tag-blue-text hover:text-ui-fg-interactive-hover"
          >
            {listing.instance?.name ?? listing.instance_id}
          </Link>
        }
      />
      <SectionRow title={t("fields.sku")} value={listing.shop_sku} />
      <SectionRow title={t("fields.productSku")} value={listing.product_sku} />
      <SectionRow title={t("fields.description")} value={listing.description} />
      <SectionRow title={t("fields.category")} value={category || null} />
      <SectionRow title={t("fields.ean")} value={listing.ean} />
      <SectionRow title={t("fields.upc")} value={listing.upc} />
      <SectionRow title={t("fields.isbn")} value={listing.isbn} />
      <SectionRow title={t("fields.mpn")} value={listing.mpn} />
    </Container>
  )
}

import { SectionRow } from "@medusajs/dashboard/components"
import { Badge, Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { formatAmount } from "../../lib/format-amount"
import type { MiraklListing } from "../../types/mirakl-listing"
import { CodeLabel } from "../code-label"
import { DateTime } from "../date-time"
import { SectionHeader } from "../section-header"

/** How it is sold: the terms of the offer on Mirakl. */
export const ListingOfferSection = ({
  listing,
}: {
  listing: MiraklListing
}) => {
  const { t } = useTranslation("mirakl")
  const text = (value: number | null) => (value === null ? null : String(value))
  return (
    <Container className="divide-y p-0">
      <SectionHeader
        title={t("listings.offer.title")}
        hint={t("listings.offer.hint")}
      />
      <SectionRow title={t("fields.offerId")} value={listing.offer_id} />
      <SectionRow
        title={t("fields.price")}
        value={formatAmount(listing.price, listing.currency_code)}
      />
      <SectionRow
        title={t("fields.offerState")}
        value={
          <CodeLabel
            instanceId={listing.instance_id}
            kind="offer_state"
            code={listing.state_code}
          />
        }
      />
      <SectionRow
        title={t("fields.channels")}
        value={
          listing.channels.length ? (
            <div className="flex flex-wrap gap-1">
              {listing.channels.map((code) => (
                <Badge key={code} size="2xsmall">
                  {code}
                </Badge>
              ))}
            </div>
          ) : null
        }
      />
      <SectionRow
        title={t("fields.logisticClass")}
        value={
          <CodeLabel
            instanceId={listing.instance_id}
            kind="logistic_class"
            code={listing.logistic_class_code}
          />
        }
      />
      <SectionRow
        title={t("fields.shippingZone")}
        value={
          <CodeLabel
            instanceId={listing.instance_id}
            kind="shipping_zone"
            code={listing.shipping_zone_code}
          />
        }
      />
      <SectionRow
        title={t("fields.shippingType")}
        value={
          <CodeLabel
            instanceId={listing.instance_id}
            kind="shipping_type"
            code={listing.shipping_type_code}
          />
        }
      />
      <SectionRow
        title={t("fields.minOrderQuantity")}
        value={text(listing.min_order_quantity)}
      />
      <SectionRow
        title={t("fields.maxOrderQuantity")}
        value={text(listing.max_order_quantity)}
      />
      <SectionRow
        title={t("fields.packageQuantity")}
        value={text(listing.package_quantity)}
      />
      <SectionRow
        title={t("fields.leadTimeDays")}
        value={text(listing.lead_time_days)}
      />
      <SectionRow
        title={t("fields.updatedOnMirakl")}
        value={<DateTime value={listing.mirakl_updated_at} />}
      />
      <SectionRow
        title={t("fields.enrichedAt")}
        value={<DateTime value={listing.enriched_at} />}
      />
    </Container>
  )
}

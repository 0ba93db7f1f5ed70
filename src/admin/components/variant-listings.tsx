import { Container, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { isForbidden } from "../lib/is-forbidden"
import { quantityOnMirakl } from "../../mapping/stock/quantity-on-mirakl"
import { useMiraklListings } from "../hooks/api/listings"
import type { MiraklListing } from "../types/mirakl-listing"
import { DateTime } from "./date-time"
import { MiraklStatusBadge } from "./mirakl-status-badge"
import { SectionHeader } from "./section-header"

const MANY = 100

/** The listings that sell some variants: quantity here and there, last proven equal. Nothing when there is none, or for who may not see them. */
export const VariantListings = ({ variantIds }: { variantIds: string[] }) => {
  const { t } = useTranslation("mirakl")
  const { listings, error } = useMiraklListings(
    {
      variant_id: variantIds,
      limit: MANY,
      order: "shop_sku",
      with_stock: true,
    },
    variantIds.length > 0
  )
  if (error && !isForbidden(error)) {
    return (
      <Container className="divide-y p-0">
        <SectionHeader title={t("widget.listings")} />
        <Text size="small" className="text-ui-fg-error px-6 py-4">
          {error.message}
        </Text>
      </Container>
    )
  }
  if (!listings?.length) {
    return null
  }
  return (
    <Container
      className="divide-y overflow-x-auto p-0"
      data-testid="mirakl-listings-widget"
    >
      <SectionHeader title={t("widget.listings")} />
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("fields.offer")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">
              {t("fields.offeredQuantity")}
            </Table.HeaderCell>
            <Table.HeaderCell className="text-right">
              {t("fields.quantityOnMirakl")}
            </Table.HeaderCell>
            <Table.HeaderCell className="text-right">
              {t("fields.acceptedQuantity")}
            </Table.HeaderCell>
            <Table.HeaderCell>{t("fields.sync")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {listings.map((listing) => (
            <Table.Row key={listing.id}>
              <Table.Cell className="py-2">
                <Link
                  to={`/mirakl/listings/${listing.id}`}
                  className="text-ui-tag-blue-text hover:text-ui-fg-interactive-hover text-nowrap"
                >
                  {listing.shop_sku}
                </Link>
                <Text size="xsmall" leading="compact">
                  {listing.instance?.name}
                </Text>
              </Table.Cell>
              <Table.Cell className="text-right">
                <OfferedHere listing={listing} />
              </Table.Cell>
              <Table.Cell className="text-right">
                {quantityOnMirakl(listing) ?? "-"}
              </Table.Cell>
              <Table.Cell className="text-right">
                {listing.accepted_quantity ?? "-"}
                <Text size="xsmall" leading="compact">
                  <DateTime value={listing.accepted_at} relative />
                </Text>
              </Table.Cell>
              <Table.Cell>
                <MiraklStatusBadge family="sync" status={listing.sync_status} />
                {listing.proven_equal_at && (
                  <Text size="xsmall" leading="compact" className="mt-0.5">
                    {t("fields.provenEqualAt")}:{" "}
                    <DateTime value={listing.proven_equal_at} relative />
                  </Text>
                )}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </Container>
  )
}

/** What the next export would send, or why the listing is left out. */
const OfferedHere = ({ listing: { stock } }: { listing: MiraklListing }) => {
  const { t } = useTranslation("mirakl")
  return stock?.skip_reason ? (
    <Text size="xsmall" leading="compact">
      {t(`skipReasons.${stock.skip_reason}`)}
    </Text>
  ) : (
    <>{stock?.quantity ?? "-"}</>
  )
}

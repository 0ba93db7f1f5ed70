import { JsonViewSection, LayoutComposer } from "@medusajs/dashboard/components"
import { useParams, type UIMatch } from "react-router-dom"
import { DetailPageSkeleton } from "../../../../components/detail-page-skeleton"
import { ListingBreadcrumb } from "../../../../components/listing-detail/listing-breadcrumb"
import { ListingGeneralSection } from "../../../../components/listing-detail/listing-general-section"
import { ListingLinkSection } from "../../../../components/listing-detail/listing-link-section"
import { ListingOfferSection } from "../../../../components/listing-detail/listing-offer-section"
import { ListingStockSection } from "../../../../components/listing-detail/listing-stock-section"
import { QueryError } from "../../../../components/query-error"
import { TimelineSection } from "../../../../components/timeline-section"
import { useMiraklListing } from "../../../../hooks/api/listings"

const { Entry } = LayoutComposer

const MiraklListingPage = () => {
  const { id = "" } = useParams()
  const { listing, error, refetch } = useMiraklListing(id)
  if (error && !listing) {
    return <QueryError error={error} onRetry={() => void refetch()} />
  }
  if (!listing) {
    return <DetailPageSkeleton />
  }
  return (
    <LayoutComposer
      widgetsZonePrefix="mirakl_listing.details"
      preferredLayoutId="core:two-column"
      data={listing}
      sections={{
        main: (
          <>
            <Entry id="MiraklListingGeneral">
              <ListingGeneralSection listing={listing} />
            </Entry>
            <Entry id="MiraklListingOffer">
              <ListingOfferSection listing={listing} />
            </Entry>
            {listing.extras && (
              <Entry id="MiraklListingExtras">
                <JsonViewSection data={listing.extras} />
              </Entry>
            )}
          </>
        ),
        side: (
          <>
            <Entry id="MiraklListingLink">
              <ListingLinkSection listing={listing} />
            </Entry>
            <Entry id="MiraklListingStock">
              <ListingStockSection listing={listing} />
            </Entry>
            <Entry id="MiraklListingTimeline">
              <TimelineSection of="listings" id={listing.id} />
            </Entry>
          </>
        ),
      }}
    />
  )
}

export const handle = {
  breadcrumb: ({ params }: UIMatch) => (
    <ListingBreadcrumb id={params.id ?? ""} />
  ),
}

export default MiraklListingPage

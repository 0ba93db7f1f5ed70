import { SectionRow } from "@medusajs/dashboard/components"
import { ArrowUpTray, Eye } from "@medusajs/icons"
import { Alert, Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useStockPush } from "../../hooks/use-stock-push"
import type { MiraklListing } from "../../types/mirakl-listing"
import { DateTime } from "../date-time"
import { MiraklStatusBadge } from "../mirakl-status-badge"
import { SectionHeader } from "../section-header"

/** What Mirakl sells, what was sent, and what it accepted. */
export const ListingStockSection = ({
  listing,
}: {
  listing: MiraklListing
}) => {
  const { t } = useTranslation("mirakl")
  const push = useStockPush()
  const isLinked = listing.link_status === "linked" && !listing.removed_at
  return (
    <Container className="divide-y p-0">
      <SectionHeader
        title={t("listings.stock.title")}
        actions={
          isLinked
            ? [
                {
                  actions: [
                    {
                      icon: <ArrowUpTray />,
                      label: t("actions.pushStock"),
                      onClick: () => void push([listing], false),
                    },
                    {
                      icon: <Eye />,
                      label: t("actions.previewStock"),
                      onClick: () => void push([listing], true),
                    },
                  ],
                },
              ]
            : undefined
        }
      >
        <MiraklStatusBadge family="sync" status={listing.sync_status} />
      </SectionHeader>
      {listing.sync_error && (
        <div className="px-6 py-4">
          <Alert variant="error">{listing.sync_error}</Alert>
        </div>
      )}
      {listing.drift_cause && (
        <div className="px-6 py-4">
          <Alert variant="warning">
            {t(`driftCauses.${listing.drift_cause}`)}{" "}
            <DateTime value={listing.drift_found_at} relative />
          </Alert>
        </div>
      )}
      {listing.stock?.problem && (
        <div className="px-6 py-4">
          <Alert variant="warning">
            {t(`stockProblems.${listing.stock.problem}`, {
              units: listing.stock.oversold,
            })}
          </Alert>
        </div>
      )}
      <SectionRow
        title={t("fields.storeQuantity")}
        value={
          listing.stock?.skip_reason
            ? t(`skipReasons.${listing.stock.skip_reason}`)
            : listing.stock?.quantity?.toString()
        }
      />
      <SectionRow
        title={t("fields.provenEqualAt")}
        value={
          listing.proven_equal_at && (
            <DateTime value={listing.proven_equal_at} relative />
          )
        }
      />
      <SectionRow
        title={t("fields.miraklQuantity")}
        value={listing.mirakl_quantity?.toString()}
      />
      <QuantityRow
        title={t("fields.exportedQuantity")}
        quantity={listing.exported_quantity}
        at={listing.exported_at}
      />
      <QuantityRow
        title={t("fields.acceptedQuantity")}
        quantity={listing.accepted_quantity}
        at={listing.accepted_at}
      />
    </Container>
  )
}

type QuantityRowProps = {
  title: string
  quantity: number | null
  at: string | null
}

const QuantityRow = ({ title, quantity, at }: QuantityRowProps) => (
  <SectionRow
    title={title}
    value={
      quantity === null ? null : (
        <div className="flex flex-col">
          <span>{quantity}</span>
          <span className="text-ui-fg-subtle">
            <DateTime value={at} relative />
          </span>
        </div>
      )
    }
  />
)

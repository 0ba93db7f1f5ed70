import { RouteFocusModal } from "@medusajs/dashboard/components"
import { Skeleton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Navigate, useSearchParams } from "react-router-dom"
import { LinkListingsForm } from "../../../../components/link-listings-form"
import { QueryError } from "../../../../components/query-error"
import { useMiraklListings } from "../../../../hooks/api/listings"
import { useVariantSuggestions } from "../../../../hooks/use-variant-suggestions"

/** Whoever may not read the store's variants still links by hand. */
const NONE = new Map<string, string>()

const LinkMiraklListingsPage = () => {
  const { t } = useTranslation("mirakl")
  const [params] = useSearchParams()
  const ids = params.getAll("id")
  const { listings, error, refetch } = useMiraklListings(
    { id: ids, limit: ids.length },
    ids.length > 0
  )
  const { suggestions = NONE, isLoading } = useVariantSuggestions(listings)
  if (ids.length === 0) {
    return <Navigate to="/mirakl/listings" replace />
  }
  const isReady = listings && !isLoading
  return (
    <RouteFocusModal>
      <RouteFocusModal.Header>
        <RouteFocusModal.Title asChild>
          <span className="sr-only">{t("listings.linkSome.title")}</span>
        </RouteFocusModal.Title>
        <RouteFocusModal.Description asChild>
          <span className="sr-only">{t("listings.linkSome.hint")}</span>
        </RouteFocusModal.Description>
      </RouteFocusModal.Header>
      {error && <QueryError error={error} onRetry={() => void refetch()} />}
      {!error && !isReady && <Skeleton className="m-4 h-60" />}
      {isReady && (
        <LinkListingsForm listings={listings} suggestions={suggestions} />
      )}
    </RouteFocusModal>
  )
}

export default LinkMiraklListingsPage

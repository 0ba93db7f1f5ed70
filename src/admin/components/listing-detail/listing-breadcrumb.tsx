import { useMiraklListing } from "../../hooks/api/listings"

export const ListingBreadcrumb = ({ id }: { id: string }) => {
  const { listing } = useMiraklListing(id)
  return <span>{listing?.shop_sku ?? "…"}</span>
}

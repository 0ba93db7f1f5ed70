import type { FetchError } from "@medusajs/js-sdk"
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query"
import { doEach, type EachResult } from "../../lib/do-each"
import { miraklQueryKeys } from "../../lib/mirakl-query-keys"
import { sdk } from "../../lib/sdk"
import type { MiraklListing } from "../../types/mirakl-listing"
import type { ListQuery, Paginated } from "../../types/paginated"
import { useInvalidateMirakl } from "../use-invalidate-mirakl"

const PATH = "/admin/mirakl/listings"

type ListingResponse = { listing: MiraklListing }

export function useMiraklListings(query: ListQuery = {}, enabled = true) {
  const { data, ...rest } = useQuery<
    Paginated<"listings", MiraklListing>,
    FetchError
  >({
    queryKey: miraklQueryKeys.list("listings", query),
    queryFn: () => sdk.client.fetch(PATH, { query }),
    placeholderData: keepPreviousData,
    // Work goes on in the background: what was read before may be old.
    refetchOnMount: "always",
    enabled,
  })
  return { ...data, ...rest }
}

export function useMiraklListing(id: string) {
  const { data, ...rest } = useQuery<ListingResponse, FetchError>({
    queryKey: miraklQueryKeys.detail("listings", id),
    queryFn: () => sdk.client.fetch(`${PATH}/${id}`),
    refetchOnMount: "always",
    enabled: Boolean(id),
  })
  return { ...data, ...rest }
}

/** A manual link is never overwritten by an import. */
export function useLinkMiraklListing(id: string) {
  const invalidate = useInvalidateMirakl()
  return useMutation<ListingResponse, FetchError, { variant_id: string }>({
    mutationFn: (body) =>
      sdk.client.fetch(`${PATH}/${id}/link`, { method: "POST", body }),
    onSuccess: () => invalidate("listings", "orders", "timelines"),
  })
}

/** Links listings one after the other; the first that is refused ends it. */
export function useLinkMiraklListings() {
  const invalidate = useInvalidateMirakl()
  return useMutation<void, FetchError, { id: string; variant_id: string }[]>({
    mutationFn: async (links) => {
      for (const { id, variant_id } of links) {
        await sdk.client.fetch(`${PATH}/${id}/link`, {
          method: "POST",
          body: { variant_id },
        })
      }
    },
    onSettled: () => invalidate("listings", "orders", "overview", "timelines"),
  })
}

export function useUnlinkMiraklListing(id: string) {
  const invalidate = useInvalidateMirakl()
  return useMutation<ListingResponse, FetchError, void>({
    mutationFn: () =>
      sdk.client.fetch(`${PATH}/${id}/unlink`, { method: "POST" }),
    onSuccess: () => invalidate("listings", "timelines"),
  })
}

/** Unlinks listings one after the other, each on its own. */
export function useUnlinkMiraklListings() {
  const invalidate = useInvalidateMirakl()
  return useMutation<EachResult, FetchError, string[]>({
    mutationFn: (ids) =>
      doEach(ids, (id) =>
        sdk.client.fetch(`${PATH}/${id}/unlink`, { method: "POST" })
      ),
    onSettled: () => invalidate("listings", "overview"),
  })
}

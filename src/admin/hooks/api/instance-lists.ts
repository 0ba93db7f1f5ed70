import type { FetchError } from "@medusajs/js-sdk"
import { useMutation, useQuery } from "@tanstack/react-query"
import { miraklQueryKeys } from "../../lib/mirakl-query-keys"
import { sdk } from "../../lib/sdk"
import { withCarrier, type ShippedWith } from "../../lib/with-carrier"
import type {
  MiraklCarrierMapping,
  MiraklChannelMapping,
  MiraklCountryMapping,
  MiraklUnknownCountry,
  MiraklUnmappedChannel,
  MiraklUnmappedShipping,
  MiraklWorkflowRule,
} from "../../types/mirakl-instance-lists"
import { useInvalidateMirakl } from "../use-invalidate-mirakl"

/** The lists that hang on an instance, by the key their routes use. */
export type MiraklInstanceLists = {
  channel_mappings: MiraklChannelMapping
  carrier_mappings: MiraklCarrierMapping
  country_mappings: MiraklCountryMapping
  workflow_rules: MiraklWorkflowRule
}

type ListKey = keyof MiraklInstanceLists

function pathOf(instanceId: string, list: ListKey | keyof MiraklGaps) {
  return `/admin/mirakl/instances/${instanceId}/${list.replace("_", "-")}`
}

/** @param isReadAgain for a form, which must not start from an old reading */
export function useMiraklInstanceList<TList extends ListKey>(
  instanceId: string,
  list: TList,
  isReadAgain = false
) {
  const { data, ...rest } = useQuery<
    Record<TList, MiraklInstanceLists[TList][]>,
    FetchError
  >({
    queryKey: miraklQueryKeys.list("instance-lists", { instanceId, list }),
    queryFn: () => sdk.client.fetch(pathOf(instanceId, list)),
    refetchOnMount: isReadAgain ? "always" : true,
  })
  return { rows: data?.[list], ...rest }
}

/** What the lists do not cover yet, each with what looks meant for it. */
type MiraklGaps = {
  unmapped_shipping: MiraklUnmappedShipping
  unmapped_channels: MiraklUnmappedChannel
  unknown_countries: MiraklUnknownCountry
}

/** The shipping options that no carrier mapping covers, the channels without a mapping, or the labels that orders wait for. */
export function useMiraklGaps<TGaps extends keyof MiraklGaps>(
  instanceId: string,
  gaps: TGaps
) {
  const { data, ...rest } = useQuery<
    Record<TGaps, MiraklGaps[TGaps][]>,
    FetchError
  >({
    queryKey: miraklQueryKeys.list("instance-lists", { instanceId, gaps }),
    queryFn: () => sdk.client.fetch(pathOf(instanceId, gaps)),
  })
  return { gaps: data?.[gaps], ...rest }
}

/** Replaces the list as a whole; the order of the rows is kept. */
export function useReplaceMiraklInstanceList<TList extends ListKey>(
  instanceId: string,
  list: TList
) {
  const invalidate = useInvalidateMirakl()
  return useMutation<unknown, FetchError, MiraklInstanceLists[TList][]>({
    mutationFn: (rows) =>
      sdk.client.fetch(pathOf(instanceId, list), {
        method: "POST",
        body: { [list]: rows },
      }),
    onSuccess: () => invalidate("instance-lists"),
  })
}

/** Keeps which carrier what a parcel was shipped with means, before the instance's other mappings. */
export function useMapMiraklCarrier(instanceId: string) {
  const invalidate = useInvalidateMirakl()
  const path = pathOf(instanceId, "carrier_mappings")
  return useMutation<
    unknown,
    FetchError,
    { shipped: ShippedWith; carrier_code: string }
  >({
    mutationFn: async ({ shipped, carrier_code }) => {
      // As it is now: the list is replaced as a whole.
      const now = await sdk.client.fetch<{
        carrier_mappings: MiraklCarrierMapping[]
      }>(path)
      return sdk.client.fetch(path, {
        method: "POST",
        body: {
          carrier_mappings: withCarrier(
            now.carrier_mappings,
            shipped,
            carrier_code
          ),
        },
      })
    },
    onSuccess: () => invalidate("instance-lists", "orders", "overview"),
  })
}

import type { FetchError } from "@medusajs/js-sdk"
import { useMutation, useQuery } from "@tanstack/react-query"
import { miraklQueryKeys } from "../../lib/mirakl-query-keys"
import { sdk } from "../../lib/sdk"
import type {
  MiraklCarrierMapping,
  MiraklChannelMapping,
  MiraklCountryMapping,
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

function pathOf(instanceId: string, list: ListKey) {
  return `/admin/mirakl/instances/${instanceId}/${list.replace("_", "-")}`
}

export function useMiraklInstanceList<TList extends ListKey>(
  instanceId: string,
  list: TList
) {
  const { data, ...rest } = useQuery<
    Record<TList, MiraklInstanceLists[TList][]>,
    FetchError
  >({
    queryKey: miraklQueryKeys.list("instance-lists", { instanceId, list }),
    queryFn: () => sdk.client.fetch(pathOf(instanceId, list)),
  })
  return { rows: data?.[list], ...rest }
}

/** The shipping options that no carrier mapping covers, each with the carrier that looks like it. */
export function useMiraklUnmappedShipping(instanceId: string) {
  const { data, ...rest } = useQuery<
    { unmapped_shipping: MiraklUnmappedShipping[] },
    FetchError
  >({
    queryKey: miraklQueryKeys.list("instance-lists", {
      instanceId,
      list: "unmapped_shipping",
    }),
    queryFn: () =>
      sdk.client.fetch(
        `/admin/mirakl/instances/${instanceId}/unmapped-shipping`
      ),
  })
  return { ...data, ...rest }
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

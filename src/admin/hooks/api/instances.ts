import type { FetchError } from "@medusajs/js-sdk"
import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import { miraklQueryKeys } from "../../lib/mirakl-query-keys"
import { sdk } from "../../lib/sdk"
import type {
  MiraklConnectionTest,
  MiraklInstance,
  MiraklInstanceUpdate,
} from "../../types/mirakl-instance"
import type { ListQuery, Paginated } from "../../types/paginated"
import { useInvalidateMirakl } from "../use-invalidate-mirakl"

const PATH = "/admin/mirakl/instances"

type InstanceResponse = { instance: MiraklInstance }

export function useMiraklInstances(query: ListQuery = {}) {
  const { data, ...rest } = useQuery<
    Paginated<"instances", MiraklInstance>,
    FetchError
  >({
    queryKey: miraklQueryKeys.list("instances", query),
    queryFn: () => sdk.client.fetch(PATH, { query }),
    placeholderData: keepPreviousData,
  })
  return { ...data, ...rest }
}

/** @param isReadAgain for a form, which must not start from an old reading */
export function useMiraklInstance(id: string, isReadAgain = false) {
  const { data, ...rest } = useQuery<InstanceResponse, FetchError>({
    queryKey: miraklQueryKeys.detail("instances", id),
    queryFn: () => sdk.client.fetch(`${PATH}/${id}`),
    enabled: Boolean(id),
    refetchOnMount: isReadAgain ? "always" : true,
  })
  return { ...data, ...rest }
}

export function useUpdateMiraklInstance(id: string) {
  const invalidate = useInvalidateMirakl()
  return useMutation<InstanceResponse, FetchError, MiraklInstanceUpdate>({
    mutationFn: (body) =>
      sdk.client.fetch(`${PATH}/${id}`, { method: "POST", body }),
    onSuccess: () => invalidate("instances"),
  })
}

export function useReplaceMiraklApiKey(id: string) {
  const invalidate = useInvalidateMirakl()
  return useMutation<InstanceResponse, FetchError, { api_key: string }>({
    mutationFn: (body) =>
      sdk.client.fetch(`${PATH}/${id}/api-key`, { method: "POST", body }),
    onSuccess: () => invalidate("instances"),
  })
}

/** A failed test changes the instance too, so it is read again either way. */
export function useTestMiraklInstance(id: string) {
  const invalidate = useInvalidateMirakl()
  return useMutation<MiraklConnectionTest, FetchError, void>({
    mutationFn: () =>
      sdk.client.fetch(`${PATH}/${id}/test`, { method: "POST" }),
    onSettled: () => invalidate("instances"),
  })
}

export type MiraklInstanceMove = "pause" | "resume" | "reset" | "archive"

export function useMoveMiraklInstance(id: string, move: MiraklInstanceMove) {
  const invalidate = useInvalidateMirakl()
  return useMutation<InstanceResponse, FetchError, void>({
    mutationFn: () =>
      sdk.client.fetch(`${PATH}/${id}/${move}`, { method: "POST" }),
    onSuccess: () => invalidate("instances", "schedules"),
  })
}

/** How many orders a shop has on Mirakl; `left` are on their way, there, or closed. */
type ExistingOrders = { total: number; open: number; left: number }

/** Counts the orders of a shop: a reading that Mirakl allows once a minute, so once. */
export function useMiraklExistingOrders(id: string) {
  const { data, ...rest } = useQuery<
    { existing_orders: ExistingOrders },
    FetchError
  >({
    queryKey: ["mirakl", "existing-orders", id],
    queryFn: () => sdk.client.fetch(`${PATH}/${id}/existing-orders`),
    staleTime: Infinity,
    retry: false,
  })
  return { ...data, ...rest }
}

/** What is chosen when an instance is confirmed. */
export type ConfirmMiraklInstance = {
  existing_orders?: MiraklInstance["existing_orders"]
  /** Minutes between two runs, by operation. */
  intervals?: Record<string, number>
}

export function useConfirmMiraklInstance(id: string) {
  const invalidate = useInvalidateMirakl()
  return useMutation<InstanceResponse, FetchError, ConfirmMiraklInstance>({
    mutationFn: (body) =>
      sdk.client.fetch(`${PATH}/${id}/confirm`, { method: "POST", body }),
    onSuccess: () => invalidate("instances", "schedules", "overview"),
  })
}

/** Reads only the lists again: the deleted instance itself would answer 404. */
export function useDeleteMiraklInstance(id: string) {
  const queryClient = useQueryClient()
  return useMutation<unknown, FetchError, void>({
    mutationFn: () => sdk.client.fetch(`${PATH}/${id}`, { method: "DELETE" }),
    onSuccess: () =>
      queryClient.invalidateQueries({
        queryKey: [...miraklQueryKeys.resource("instances"), "list"],
      }),
  })
}

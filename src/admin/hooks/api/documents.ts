import type { FetchError } from "@medusajs/js-sdk"
import { useMutation, useQuery } from "@tanstack/react-query"
import { miraklQueryKeys } from "../../lib/mirakl-query-keys"
import { sdk } from "../../lib/sdk"
import type { MiraklDocument } from "../../types/mirakl-order"
import { useInvalidateMirakl } from "../use-invalidate-mirakl"

function pathOf(orderId: string) {
  return `/admin/mirakl/orders/${orderId}/documents`
}

/** The documents of an order as Mirakl has them now: each read is a call there. */
export function useMiraklDocuments(orderId: string, enabled: boolean) {
  const { data, ...rest } = useQuery<
    { documents: MiraklDocument[] },
    FetchError
  >({
    queryKey: miraklQueryKeys.list("documents", { orderId }),
    queryFn: () => sdk.client.fetch(pathOf(orderId)),
    enabled,
    retry: false,
    staleTime: Infinity,
  })
  return { ...data, ...rest }
}

/** The content in base 64. */
export type NewMiraklDocument = {
  file_name: string
  type_code: string
  content: string
}

export function useAddMiraklDocument(orderId: string) {
  const invalidate = useInvalidateMirakl()
  return useMutation<unknown, FetchError, NewMiraklDocument>({
    mutationFn: (body) =>
      sdk.client.fetch(pathOf(orderId), { method: "POST", body }),
    onSuccess: () => invalidate("documents"),
  })
}

/** A file below an order's path. */
export type MiraklFile = { path: string; file_name: string }

/** Fetches a file of an order with the admin's own credentials, and hands it to the browser. */
export function useDownloadMiraklFile(orderId: string) {
  return useMutation<void, Error, MiraklFile>({
    mutationFn: async ({ path, file_name }) => {
      const response = await sdk.client.fetch<Response>(
        `/admin/mirakl/orders/${orderId}/${path}`,
        { headers: { accept: "application/octet-stream" } }
      )
      const url = URL.createObjectURL(await response.blob())
      const link = document.createElement("a")
      link.href = url
      link.download = file_name
      link.click()
      URL.revokeObjectURL(url)
    },
  })
}

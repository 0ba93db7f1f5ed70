import type { FetchError } from "@medusajs/js-sdk"
import { useMutation } from "@tanstack/react-query"
import { useInvalidateMirakl } from "../../hooks/use-invalidate-mirakl"
import { sdk } from "../../lib/sdk"
import type {
  CreateMiraklInstance,
  MiraklInstance,
} from "../../types/mirakl-instance"

const PATH = "/admin/mirakl/instances"

type Connect = {
  /** The draft of an earlier try, which is corrected instead of made again. */
  draftId: string | undefined
  values: CreateMiraklInstance
}

/**
 * Saves the credentials as a draft and tests them.
 *
 * @param onDraft told the draft's id before the test, which may fail
 */
export function useConnectInstance(onDraft: (id: string) => void) {
  const invalidate = useInvalidateMirakl()
  return useMutation<string, FetchError, Connect>({
    mutationFn: async ({ draftId, values }) => {
      if (draftId) {
        await correctDraft(draftId, values)
        return draftId
      }
      const { instance } = await post<{ instance: MiraklInstance }>("", values)
      onDraft(instance.id)
      await post(`/${instance.id}/test`)
      return instance.id
    },
    onSettled: () => invalidate("instances"),
  })
}

// A key is only taken when it passes the test with the rest of the draft.
async function correctDraft(
  id: string,
  { api_key, ...connection }: CreateMiraklInstance
) {
  await post(`/${id}`, connection)
  await post(`/${id}/api-key`, { api_key })
}

function post<TResponse>(path: string, body?: object): Promise<TResponse> {
  return sdk.client.fetch<TResponse>(`${PATH}${path}`, { method: "POST", body })
}

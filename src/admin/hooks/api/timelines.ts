import type { FetchError } from "@medusajs/js-sdk"
import { useQuery } from "@tanstack/react-query"
import { miraklQueryKeys } from "../../lib/mirakl-query-keys"
import { sdk } from "../../lib/sdk"
import type { MiraklLog } from "../../types/mirakl-log"

// The story of one record; a longer one is read under Logs.
const MANY = 200

// What happens in the background belongs to it, too.
const LOOK_MS = 15_000

/** What happened to a record, the oldest first. */
export function useMiraklTimeline(of: "orders" | "listings", id: string) {
  const { data, ...rest } = useQuery<
    { timeline: MiraklLog[]; count: number },
    FetchError
  >({
    queryKey: miraklQueryKeys.list("timelines", { of, id }),
    queryFn: () =>
      sdk.client.fetch(`/admin/mirakl/${of}/${id}/timeline`, {
        query: { limit: MANY },
      }),
    refetchOnMount: "always",
    refetchInterval: LOOK_MS,
  })
  return { ...data, ...rest }
}

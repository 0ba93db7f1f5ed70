import type { FetchError } from "@medusajs/js-sdk"
import { useQuery } from "@tanstack/react-query"
import { miraklQueryKeys } from "../../lib/mirakl-query-keys"
import { sdk } from "../../lib/sdk"
import type { MiraklOverview } from "../../types/mirakl-overview"

// Schedules tick every minute; what a person waits for is shown in half of it.
const AGAIN_MS = 30_000

export function useMiraklOverview() {
  const { data, ...rest } = useQuery<{ overview: MiraklOverview }, FetchError>({
    queryKey: miraklQueryKeys.list("overview"),
    queryFn: () => sdk.client.fetch("/admin/mirakl/overview"),
    refetchInterval: AGAIN_MS,
    refetchOnMount: "always",
  })
  return { ...data, ...rest }
}

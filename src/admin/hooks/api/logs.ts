import type { FetchError } from "@medusajs/js-sdk"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { miraklQueryKeys } from "../../lib/mirakl-query-keys"
import { sdk } from "../../lib/sdk"
import type { MiraklLog } from "../../types/mirakl-log"
import type { ListQuery, Paginated } from "../../types/paginated"

export function useMiraklLogs(query: ListQuery = {}) {
  const { data, ...rest } = useQuery<Paginated<"logs", MiraklLog>, FetchError>({
    queryKey: miraklQueryKeys.list("logs", query),
    queryFn: () => sdk.client.fetch("/admin/mirakl/logs", { query }),
    placeholderData: keepPreviousData,
  })
  return { ...data, ...rest }
}

import type { FetchError } from "@medusajs/js-sdk"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { miraklQueryKeys } from "../../lib/mirakl-query-keys"
import { sdk } from "../../lib/sdk"
import type { MiraklMasterData } from "../../types/mirakl-master-data"
import type { ListQuery, Paginated } from "../../types/paginated"

export function useMiraklMasterData(
  instanceId: string,
  query: ListQuery,
  enabled = true
) {
  const { data, ...rest } = useQuery<
    Paginated<"master_data", MiraklMasterData>,
    FetchError
  >({
    queryKey: miraklQueryKeys.list("master-data", { instanceId, ...query }),
    queryFn: () =>
      sdk.client.fetch(`/admin/mirakl/instances/${instanceId}/master-data`, {
        query,
      }),
    placeholderData: keepPreviousData,
    enabled,
  })
  return { ...data, ...rest }
}

import { useQuery } from "@tanstack/react-query"
import { storeRecordSource, type StoreRecordKind } from "../lib/store-records"

/** @returns the names of store records by id; one that is gone has none */
export function useStoreRecordNames(kind: StoreRecordKind, ids: string[]) {
  const { data, ...rest } = useQuery({
    queryKey: ["mirakl", "store-records", kind, ids],
    queryFn: () => storeRecordSource(kind).load({ id: ids, limit: ids.length }),
    enabled: ids.length > 0,
  })
  const names = new Map(data?.options.map(({ value, label }) => [value, label]))
  return { names, ...rest }
}

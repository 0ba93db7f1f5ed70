import { Skeleton } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useStoreRecordNames } from "../hooks/use-store-record-names"
import { storeRecordSource, type StoreRecordKind } from "../lib/store-records"

type StoreRecordNamesProps = {
  kind: StoreRecordKind
  ids: (string | null)[]
}

/** Records of the store by name, each linked to its page; one that is gone shows its id. */
export const StoreRecordNames = ({ kind, ids }: StoreRecordNamesProps) => {
  const known = ids.filter((id): id is string => Boolean(id))
  const { names, isLoading } = useStoreRecordNames(kind, known)
  const path = storeRecordSource(kind).path
  if (!known.length) {
    return <span>-</span>
  }
  if (isLoading) {
    return <Skeleton className="h-5 w-[128px]" />
  }
  return (
    <span className="flex flex-col gap-y-1">
      {known.map((id) =>
        path && names.has(id) ? (
          <Link
            key={id}
            to={path(id)}
            className="text-ui-tag-blue-text hover:text-ui-fg-interactive-hover w-fit"
          >
            {names.get(id)}
          </Link>
        ) : (
          <span key={id}>{names.get(id) ?? id}</span>
        )
      )}
    </span>
  )
}

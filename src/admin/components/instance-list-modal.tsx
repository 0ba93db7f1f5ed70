import { RouteFocusModal } from "@medusajs/dashboard/components"
import { Skeleton } from "@medusajs/ui"
import type { ReactElement } from "react"
import type { Control } from "react-hook-form"
import { useParams } from "react-router-dom"
import type { z } from "zod"
import {
  useMiraklInstanceList,
  type MiraklInstanceLists,
} from "../hooks/api/instance-lists"
import { useIsFresh } from "../hooks/use-is-fresh"
import { InstanceListForm } from "./instance-list-form"
import { QueryError } from "./query-error"

/** A row of any list while it is edited; null is "not given". */
export type ListRow = Record<string, string | boolean | null>

/** The form of a whole list. */
export type ListValues = { rows: ListRow[] }

export type InstanceListModalProps<TList extends keyof MiraklInstanceLists> = {
  list: TList
  title: string
  hint: string
  addLabel: string
  /** The first row that matches decides, so rows can be moved. */
  isRanked?: boolean
  schema: z.ZodType<{ rows: MiraklInstanceLists[TList][] }, ListValues>
  emptyRow: ListRow
  /** Rows that look right, offered to be added at once. */
  suggested?: ListRow[]
  toRow: (saved: MiraklInstanceLists[TList]) => ListRow
  renderRow: (control: Control<ListValues>, index: number) => ReactElement
}

/** Edits one of the lists of the instance in the URL, as a whole. */
export const InstanceListModal = <TList extends keyof MiraklInstanceLists>(
  props: InstanceListModalProps<TList>
) => {
  const { id = "" } = useParams()
  const {
    rows: read,
    error,
    refetch,
    ...query
  } = useMiraklInstanceList(id, props.list, true)
  const isFresh = useIsFresh(query)
  const rows = isFresh ? read : undefined
  return (
    <RouteFocusModal>
      <RouteFocusModal.Header>
        <RouteFocusModal.Title asChild>
          <span className="sr-only">{props.title}</span>
        </RouteFocusModal.Title>
        <RouteFocusModal.Description asChild>
          <span className="sr-only">{props.hint}</span>
        </RouteFocusModal.Description>
      </RouteFocusModal.Header>
      {error && !rows && (
        <QueryError error={error} onRetry={() => void refetch()} />
      )}
      {!error && !rows && <Skeleton className="m-4 h-60" />}
      {rows && (
        <InstanceListForm
          {...props}
          instanceId={id}
          saved={rows.map(props.toRow)}
        />
      )}
    </RouteFocusModal>
  )
}

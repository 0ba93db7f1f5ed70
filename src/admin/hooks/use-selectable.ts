import { useMemo } from "react"
import { useMayChange } from "./use-may-change"

/** The columns of a table without its tick boxes for who may only look: all that can be done with ticked rows changes them. */
export function useSelectable<TColumn extends { id?: string }>(
  columns: TColumn[]
): TColumn[] {
  const mayChange = useMayChange()
  return useMemo(
    () => (mayChange ? columns : columns.filter(({ id }) => id !== "select")),
    [columns, mayChange]
  )
}

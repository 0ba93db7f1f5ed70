import { useState } from "react"

/** Whether what a query holds was read since this is on the page; a form of an older reading would save it back. */
export function useIsFresh({
  dataUpdatedAt,
}: {
  dataUpdatedAt: number
}): boolean {
  const [openedAt] = useState(() => Date.now())
  return dataUpdatedAt >= openedAt
}

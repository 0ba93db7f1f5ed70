import { useState } from "react"

/** A filtered and sorted list under a name; `search` is the query string of its address. */
export type SavedView = { name: string; search: string }

/** The views of one list that a person saved; they stay in this browser. */
export function useSavedViews(list: string) {
  const key = `mirakl.views.${list}`
  const [views, setViews] = useState(() => readViews(key))
  const store = (next: SavedView[]) => {
    localStorage.setItem(key, JSON.stringify(next))
    setViews(next)
  }
  return {
    views,
    /** Under a name that there is already, the view replaces the old one. */
    save: (view: SavedView) =>
      store([...views.filter(({ name }) => name !== view.name), view]),
    remove: (name: string) => store(views.filter((it) => it.name !== name)),
  }
}

function readViews(key: string): SavedView[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? "[]")
    return Array.isArray(stored) ? stored.filter(isView) : []
  } catch {
    // Somebody else's text.
    return []
  }
}

function isView(value: unknown): value is SavedView {
  return (
    typeof value === "object" &&
    value !== null &&
    "name" in value &&
    typeof value.name === "string" &&
    "search" in value &&
    typeof value.search === "string"
  )
}

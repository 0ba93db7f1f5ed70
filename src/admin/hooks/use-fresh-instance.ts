import { useParams } from "react-router-dom"
import { useMiraklInstance } from "./api/instances"
import { useIsFresh } from "./use-is-fresh"

/** The instance in the URL, as it was read since this is on the page. */
export function useFreshInstance() {
  const { id = "" } = useParams()
  const { instance, error, refetch, ...query } = useMiraklInstance(id, true)
  const isFresh = useIsFresh(query)
  return { id, instance: isFresh ? instance : undefined, error, refetch }
}

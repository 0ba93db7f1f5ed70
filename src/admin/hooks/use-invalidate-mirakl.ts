import { useQueryClient } from "@tanstack/react-query"
import { useCallback } from "react"
import { miraklQueryKeys, type MiraklResource } from "../lib/mirakl-query-keys"

/** @returns a function that makes every query of the given resources load again */
export function useInvalidateMirakl() {
  const queryClient = useQueryClient()
  return useCallback(
    async (...resources: MiraklResource[]) => {
      await Promise.all(
        resources.map((resource) =>
          queryClient.invalidateQueries({
            queryKey: miraklQueryKeys.resource(resource),
          })
        )
      )
    },
    [queryClient]
  )
}

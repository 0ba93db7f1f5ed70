import { toast } from "@medusajs/ui"
import { useNavigate } from "react-router-dom"
import type { MiraklListing } from "../types/mirakl-listing"
import { useStartMiraklOperation } from "./api/jobs"

type Pushed = Pick<MiraklListing, "id" | "instance_id">

/**
 * Sends the stock of some listings, or shows what would be sent: one run per
 * instance; a single one is followed where it stands.
 */
export function useStockPush() {
  const navigate = useNavigate()
  const start = useStartMiraklOperation()
  const push = async (listings: Pushed[], dry_run: boolean) => {
    try {
      const started = await Promise.all(
        byInstance(listings).map(([instanceId, listing_ids]) =>
          start.mutateAsync({
            instanceId,
            type: "export_stock",
            params: { mode: "full", listing_ids },
            dry_run,
          })
        )
      )
      const [first, ...others] = started
      void navigate(
        first && !others.length
          ? `/mirakl/queue/${first.job.id}`
          : "/mirakl/queue"
      )
    } catch (error) {
      toast.error(error instanceof Error ? error.message : String(error))
    }
  }
  return push
}

function byInstance(listings: Pushed[]): [string, string[]][] {
  const groups = new Map<string, string[]>()
  for (const { id, instance_id } of listings) {
    groups.set(instance_id, [...(groups.get(instance_id) ?? []), id])
  }
  return [...groups]
}

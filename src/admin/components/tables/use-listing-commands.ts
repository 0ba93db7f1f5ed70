import { toast, usePrompt, type DataTableRowSelectionState } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { useStartMiraklOperation } from "../../hooks/api/jobs"
import { useUnlinkMiraklListings } from "../../hooks/api/listings"
import type { MiraklListing } from "../../types/mirakl-listing"

/** What can be done with the listings that are ticked. */
export function useListingCommands(listings: MiraklListing[]) {
  const { t } = useTranslation("mirakl")
  const ask = usePrompt()
  const navigate = useNavigate()
  const start = useStartMiraklOperation()
  const unlinking = useUnlinkMiraklListings()
  const [selected, setSelected] = useState<DataTableRowSelectionState>({})
  const onError = ({ message }: Error) => toast.error(message)

  /** One run per instance; a single one is followed where it stands. */
  const push = async (rows: DataTableRowSelectionState, dry_run: boolean) => {
    const groups = byInstance(listings.filter(({ id }) => rows[id]))
    try {
      const started = await Promise.all(
        groups.map(([instanceId, listing_ids]) =>
          start.mutateAsync({
            instanceId,
            type: "export_stock",
            params: { mode: "full", listing_ids },
            dry_run,
          })
        )
      )
      setSelected({})
      const [first, ...others] = started
      void navigate(
        first && !others.length
          ? `/mirakl/queue/${first.job.id}`
          : "/mirakl/queue"
      )
    } catch (error) {
      onError(error instanceof Error ? error : new Error(String(error)))
    }
  }

  const link = (rows: DataTableRowSelectionState) => {
    const ids = new URLSearchParams(Object.keys(rows).map((id) => ["id", id]))
    void navigate(`/mirakl/listings/link?${ids.toString()}`)
    setSelected({})
  }

  const unlink = async (rows: DataTableRowSelectionState) => {
    const ids = Object.keys(rows)
    const isSure = await ask({
      title: t("prompts.unlinkSome.title", { count: ids.length }),
      description: t("prompts.unlink.description"),
      confirmText: t("actions.unlink"),
      cancelText: t("actions.cancel"),
    })
    if (isSure) {
      unlinking.mutate(ids, { onSuccess: () => setSelected({}), onError })
    }
  }

  return { selected, setSelected, push, link, unlink }
}

function byInstance(listings: MiraklListing[]): [string, string[]][] {
  const groups = new Map<string, string[]>()
  for (const { id, instance_id } of listings) {
    groups.set(instance_id, [...(groups.get(instance_id) ?? []), id])
  }
  return [...groups]
}

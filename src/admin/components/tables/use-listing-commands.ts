import { usePrompt, type DataTableRowSelectionState } from "@medusajs/ui"
import { useEffect, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { useUnlinkMiraklListings } from "../../hooks/api/listings"
import { useStockPush } from "../../hooks/use-stock-push"
import { useTellEach } from "../../hooks/use-tell-each"
import type { MiraklListing } from "../../types/mirakl-listing"

/** What can be done with the listings that are ticked. */
export function useListingCommands(listings: MiraklListing[]) {
  const { t } = useTranslation("mirakl")
  const ask = usePrompt()
  const navigate = useNavigate()
  const pushStock = useStockPush()
  const unlinking = useUnlinkMiraklListings()
  const tellEach = useTellEach()
  const [selected, setSelected] = useState<DataTableRowSelectionState>({})
  // What is ticked may stand on another page of the list.
  const seen = useRef(new Map<string, MiraklListing>())
  useEffect(() => {
    listings.forEach((listing) => seen.current.set(listing.id, listing))
  }, [listings])

  const push = async (rows: DataTableRowSelectionState, dry_run: boolean) => {
    await pushStock(
      [...seen.current.values()].filter(({ id }) => rows[id]),
      dry_run
    )
    setSelected({})
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
      tellEach(await unlinking.mutateAsync(ids), (count) =>
        t("toasts.unlinkedSome", { count })
      )
      setSelected({})
    }
  }

  return { selected, setSelected, push, link, unlink }
}

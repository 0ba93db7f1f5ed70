import { toast, usePrompt, type DataTableRowSelectionState } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import {
  useAcceptMiraklOrders,
  useRefuseMiraklOrders,
} from "../../hooks/api/order-actions"
import { useTellEach } from "../../hooks/use-tell-each"

/** What can be done with the orders that are ticked: all of them wait for an answer. */
export function useOrderCommands() {
  const { t } = useTranslation("mirakl")
  const ask = usePrompt()
  const [selected, setSelected] = useState<DataTableRowSelectionState>({})
  const accepting = useAcceptMiraklOrders()
  const refusing = useRefuseMiraklOrders()
  const tellEach = useTellEach()

  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work()
      setSelected({})
    } catch (problem) {
      toast.error(problem instanceof Error ? problem.message : String(problem))
    }
  }

  const accept = (rows: DataTableRowSelectionState) =>
    attempt(async () => {
      const { results } = await accepting.mutateAsync(Object.keys(rows))
      const of = (...outcomes: string[]) =>
        results.filter(({ outcome }) => outcomes.includes(outcome))
      const accepted = of("accepted").length
      const untold = of("pending", "uncertain").length
      if (accepted) {
        toast.success(t("toasts.acceptedSome", { count: accepted }))
      }
      if (untold) {
        toast.warning(t("toasts.untoldSome", { count: untold }))
      }
      of("failed").forEach(({ error }) =>
        toast.error(error ?? t("errors.failed"))
      )
    })

  const refuse = async (rows: DataTableRowSelectionState) => {
    const ids = Object.keys(rows)
    const isSure = await ask({
      title: t("prompts.refuseSome.title", { count: ids.length }),
      description: t("prompts.refuse.description"),
      confirmText: t("actions.refuse"),
      cancelText: t("actions.cancel"),
    })
    if (isSure) {
      await attempt(async () => {
        tellEach(await refusing.mutateAsync(ids), (count) =>
          t("toasts.refusedSome", { count })
        )
      })
    }
  }

  return { selected, setSelected, accept, refuse }
}

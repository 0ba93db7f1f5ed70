import type { DataTableRow, DataTableRowSelectionState } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useMoveMiraklJobLines } from "../../hooks/api/jobs"
import { useTellEach } from "../../hooks/use-tell-each"
import type { MiraklJobLine } from "../../types/mirakl-job"
import { canMove } from "./job-line-actions"

/** What can be done with the lines that are ticked. */
export function useJobLineCommands() {
  const { t } = useTranslation("mirakl")
  const [selected, setSelected] = useState<DataTableRowSelectionState>({})
  const tellEach = useTellEach()
  const retry = useMoveMiraklJobLines("retry")
  const ignore = useMoveMiraklJobLines("ignore")
  const move =
    (moving: typeof retry, done: string) =>
    async (rows: DataTableRowSelectionState) => {
      tellEach(await moving.mutateAsync(Object.keys(rows)), () => done)
      setSelected({})
    }
  return {
    commands: [
      {
        label: t("actions.retry"),
        shortcut: "r",
        action: move(retry, t("toasts.retrying")),
      },
      {
        label: t("actions.ignore"),
        shortcut: "i",
        action: move(ignore, t("toasts.ignoredSome")),
      },
    ],
    rowSelection: {
      state: selected,
      onRowSelectionChange: setSelected,
      enableRowSelection: ({ original }: DataTableRow<MiraklJobLine>) =>
        canMove(original),
    },
  }
}

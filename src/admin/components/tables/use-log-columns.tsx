import { Button, createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { formatDuration } from "../../lib/format-duration"
import type { MiraklLog } from "../../types/mirakl-log"
import { DateTime } from "../date-time"
import { MiraklStatusBadge } from "../mirakl-status-badge"

const columnHelper = createDataTableColumnHelper<MiraklLog>()

export function useLogColumns(onShow: (log: MiraklLog) => void) {
  const { t, i18n } = useTranslation("mirakl")
  return useMemo(
    () => [
      columnHelper.accessor("created_at", {
        header: t("fields.time"),
        cell: ({ getValue }) => <DateTime value={getValue()} />,
        enableSorting: true,
        sortLabel: t("fields.time"),
      }),
      columnHelper.accessor("outcome", {
        header: t("fields.outcome"),
        cell: ({ getValue }) => (
          <MiraklStatusBadge family="outcome" status={getValue()} />
        ),
      }),
      columnHelper.accessor("operation", {
        header: t("fields.operation"),
        cell: ({ getValue }) => {
          const operation = getValue()
          return operation ? t(`operations.${operation}.label`, operation) : "-"
        },
      }),
      columnHelper.accessor("mirakl_operation", {
        header: t("fields.call"),
        cell: ({ getValue }) => getValue() ?? "-",
      }),
      columnHelper.accessor("message", {
        header: t("fields.message"),
        maxSize: 280,
      }),
      columnHelper.accessor("duration_ms", {
        header: t("fields.duration"),
        align: "right",
        cell: ({ getValue }) => {
          const duration = getValue()
          return duration === null
            ? "-"
            : formatDuration(duration, i18n.language)
        },
      }),
      columnHelper.display({
        id: "show",
        header: "",
        cell: ({ row }) => (
          <Button
            size="small"
            variant="transparent"
            onClick={() => onShow(row.original)}
          >
            {t("actions.details")}
          </Button>
        ),
      }),
    ],
    [t, i18n.language, onShow]
  )
}

import { ListBullet, ShoppingCart, Tag } from "@medusajs/icons"
import { Button, createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { useLogWords } from "../../hooks/use-log-words"
import { formatDuration } from "../../lib/format-duration"
import { recordPath } from "../../lib/record-path"
import type { MiraklLog } from "../../types/mirakl-log"
import { DateTime } from "../date-time"
import { IconLink } from "../icon-link"
import { MiraklStatusBadge } from "../mirakl-status-badge"

const columnHelper = createDataTableColumnHelper<MiraklLog>()

export function useLogColumns(onShow: (log: MiraklLog) => void) {
  const { t, i18n } = useTranslation("mirakl")
  const inWords = useLogWords()
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
        cell: ({ row }) => inWords(row.original),
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
          <div className="flex items-center justify-end gap-x-1">
            <RecordIcon log={row.original} />
            <Button
              size="small"
              variant="transparent"
              onClick={() => onShow(row.original)}
            >
              {t("actions.details")}
            </Button>
          </div>
        ),
      }),
    ],
    [t, i18n.language, onShow, inWords]
  )
}

/** The way to the order, the listing or else the run that an entry is about. */
const RecordIcon = ({ log }: { log: MiraklLog }) => {
  const { t } = useTranslation("mirakl")
  const record = recordPath(log)
  if (record) {
    const isOffer = log.reference_type === "mirakl_listing"
    return (
      <IconLink
        to={record}
        label={t(isOffer ? "logs.openListing" : "logs.openOrder")}
      >
        {isOffer ? (
          <Tag className="text-ui-fg-muted" />
        ) : (
          <ShoppingCart className="text-ui-fg-muted" />
        )}
      </IconLink>
    )
  }
  return log.job_id ? (
    <IconLink to={`/mirakl/queue/${log.job_id}`} label={t("logs.openRun")}>
      <ListBullet className="text-ui-fg-muted" />
    </IconLink>
  ) : null
}

import { createDataTableColumnHelper, Text } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { recordPath } from "../../lib/record-path"
import type { MiraklJobLine } from "../../types/mirakl-job"
import { MiraklStatusBadge } from "../mirakl-status-badge"
import { ReasonHelp } from "../reason-help"
import { JobLineActions } from "./job-line-actions"
import { useLineName } from "./use-line-name"
import { selectColumn } from "../tables/select-column"

const columnHelper = createDataTableColumnHelper<MiraklJobLine>()

export function useJobLineColumns() {
  const { t } = useTranslation("mirakl")
  return useMemo(
    () => [
      selectColumn<MiraklJobLine>(t, ({ key }) => key),
      columnHelper.accessor("key", {
        header: t("fields.line"),
        cell: ({ row }) => <LineKey line={row.original} />,
        size: 180,
      }),
      columnHelper.accessor("status", {
        header: t("fields.status"),
        cell: ({ getValue }) => (
          <MiraklStatusBadge family="line" status={getValue()} />
        ),
        size: 120,
      }),
      columnHelper.accessor("attempts", {
        header: t("fields.attempts"),
        size: 90,
      }),
      columnHelper.display({
        id: "error",
        header: t("fields.error"),
        cell: ({ row }) => <LineError line={row.original} />,
        minSize: 360,
      }),
      columnHelper.display({
        id: "actions",
        header: "",
        cell: ({ row }) => <JobLineActions line={row.original} />,
        size: 190,
      }),
    ],
    [t]
  )
}

const LineKey = ({ line }: { line: MiraklJobLine }) => {
  const toName = useLineName()
  const path = recordPath(line)
  const { mirakl_order_id } = line.data ?? {}
  if (!path) {
    return <span>{toName(line.key)}</span>
  }
  return (
    <>
      <Link
        to={path}
        className="text-ui-tag-blue-text hover:text-ui-fg-interactive-hover"
      >
        {line.key}
      </Link>
      {typeof mirakl_order_id === "string" && (
        <Text size="xsmall" leading="compact">
          {mirakl_order_id}
        </Text>
      )}
    </>
  )
}

const LineError = ({ line }: { line: MiraklJobLine }) => {
  const remedy = useRemedy(line)
  if (!line.error_code && !line.error_message) {
    return <span>-</span>
  }
  return (
    <div className="flex flex-col gap-y-1 whitespace-normal py-2">
      {line.error_code && <ReasonHelp code={line.error_code} />}
      <Text size="small" className="text-ui-fg-base">
        {line.error_message}
      </Text>
      {remedy && <Text size="small">{remedy}</Text>}
    </div>
  )
}

/** What to do about a line, in the reader's language where its code has words. */
function useRemedy({ error_code, remedy, reference_id }: MiraklJobLine) {
  const { t } = useTranslation("mirakl")
  if (error_code === "STOCK_ROW_REJECTED" && reference_id) {
    return t("remedies.stockRowRejected")
  }
  return error_code && t(`heldReasons.${error_code}.remedy`, remedy ?? "")
}

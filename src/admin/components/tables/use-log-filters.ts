import { useDataTableDateFilters } from "@medusajs/dashboard/hooks"
import { createDataTableFilterHelper } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useInstanceFilter } from "../../hooks/use-instance-filter"
import { MIRAKL_OPERATIONS } from "../../types/mirakl-job"
import { MIRAKL_LOG_KINDS, type MiraklLog } from "../../types/mirakl-log"
import { toStatusOptions } from "./to-status-options"

const filterHelper = createDataTableFilterHelper<MiraklLog>()

export function useLogFilters() {
  const { t } = useTranslation("mirakl")
  const instanceFilter = useInstanceFilter()
  const periods = useDataTableDateFilters().filter(
    ({ id }) => id === "created_at"
  )
  return [
    instanceFilter,
    filterHelper.accessor("outcome", {
      label: t("fields.outcome"),
      type: "select",
      options: toStatusOptions(t, "outcome", ["success", "error"]),
    }),
    filterHelper.accessor("kind", {
      label: t("fields.kind"),
      type: "select",
      options: MIRAKL_LOG_KINDS.map((kind) => ({
        value: kind,
        label: t(`timeline.kinds.${kind}`),
      })),
    }),
    filterHelper.accessor("operation", {
      label: t("fields.operation"),
      type: "select",
      options: MIRAKL_OPERATIONS.map((operation) => ({
        value: operation,
        label: t(`operations.${operation}.label`),
      })),
    }),
    filterHelper.accessor("mirakl_operation", {
      label: t("fields.miraklOperation"),
      type: "string",
      placeholder: "OR11",
    }),
    filterHelper.accessor("job_id", {
      label: t("fields.job"),
      type: "string",
    }),
    filterHelper.accessor("correlation_id", {
      label: t("fields.correlationId"),
      type: "string",
    }),
    ...periods,
  ]
}

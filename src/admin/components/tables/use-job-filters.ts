import { createDataTableFilterHelper } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useInstanceFilter } from "../../hooks/use-instance-filter"
import {
  MIRAKL_JOB_STATUSES,
  MIRAKL_JOB_TRIGGERS,
  MIRAKL_OPERATIONS,
  type MiraklJob,
} from "../../types/mirakl-job"
import { toStatusOptions } from "./to-status-options"

const filterHelper = createDataTableFilterHelper<MiraklJob>()

export function useJobFilters() {
  const { t } = useTranslation("mirakl")
  const instanceFilter = useInstanceFilter()
  return [
    instanceFilter,
    filterHelper.accessor("operation", {
      label: t("fields.operation"),
      type: "select",
      options: MIRAKL_OPERATIONS.map((operation) => ({
        value: operation,
        label: t(`operations.${operation}.label`),
      })),
    }),
    filterHelper.accessor("status", {
      label: t("fields.status"),
      type: "select",
      options: toStatusOptions(t, "job", MIRAKL_JOB_STATUSES),
    }),
    filterHelper.accessor("trigger", {
      label: t("fields.trigger"),
      type: "select",
      options: MIRAKL_JOB_TRIGGERS.map((trigger) => ({
        value: trigger,
        label: t(`triggers.${trigger}`),
      })),
    }),
  ]
}

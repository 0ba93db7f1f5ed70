import { createDataTableFilterHelper } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useInstanceFilter } from "../../hooks/use-instance-filter"
import {
  MIRAKL_DRIFT_CAUSES,
  MIRAKL_LINK_STATUSES,
  MIRAKL_STOCK_PROBLEMS,
  MIRAKL_SYNC_STATUSES,
  type MiraklListing,
} from "../../types/mirakl-listing"
import { toStatusOptions } from "./to-status-options"

const filterHelper = createDataTableFilterHelper<
  MiraklListing & { channel_code: string; removed: boolean }
>()

export function useListingFilters() {
  const { t } = useTranslation("mirakl")
  const instanceFilter = useInstanceFilter()
  const yesNo = [
    { value: "true", label: t("general.yes") },
    { value: "false", label: t("general.no") },
  ]
  return [
    instanceFilter,
    filterHelper.accessor("link_status", {
      label: t("fields.link"),
      type: "select",
      options: toStatusOptions(t, "link", MIRAKL_LINK_STATUSES),
    }),
    filterHelper.accessor("sync_status", {
      label: t("fields.sync"),
      type: "select",
      options: toStatusOptions(t, "sync", MIRAKL_SYNC_STATUSES),
    }),
    filterHelper.accessor("drift_cause", {
      label: t("fields.drift"),
      type: "select",
      options: MIRAKL_DRIFT_CAUSES.map((value) => ({
        value,
        label: t(`driftNames.${value}`),
      })),
    }),
    filterHelper.accessor("stock_problem", {
      label: t("fields.stockProblem"),
      type: "select",
      options: MIRAKL_STOCK_PROBLEMS.map((value) => ({
        value,
        label: t(`stockProblemNames.${value}`),
      })),
    }),
    filterHelper.accessor("channel_code", {
      label: t("fields.channel"),
      type: "string",
    }),
    filterHelper.accessor("active", {
      label: t("fields.activeOnMirakl"),
      type: "radio",
      options: yesNo,
    }),
    filterHelper.accessor("removed", {
      label: t("fields.removedFromMirakl"),
      type: "radio",
      options: yesNo,
    }),
  ]
}

import { useDataTableDateFilters } from "@medusajs/dashboard/hooks"
import { createDataTableFilterHelper } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useInstanceFilter } from "../../hooks/use-instance-filter"
import {
  MIRAKL_BINDING_STATUSES,
  MIRAKL_ORDER_REASONS,
  MIRAKL_ORDER_STATES,
  type MiraklOrder,
} from "../../types/mirakl-order"
import { toStatusOptions } from "./to-status-options"

const filterHelper = createDataTableFilterHelper<
  MiraklOrder & { flagged: boolean }
>()

export function useOrderFilters() {
  const { t } = useTranslation("mirakl")
  const instanceFilter = useInstanceFilter()
  const yesOrNo = [
    { value: "true", label: t("general.yes") },
    { value: "false", label: t("general.no") },
  ]
  // The dashboard's own periods, asked of the day the buyer ordered.
  const periods = useDataTableDateFilters().filter(
    ({ id }) => id === "created_at"
  )
  return [
    instanceFilter,
    filterHelper.accessor("status", {
      label: t("fields.status"),
      type: "select",
      options: toStatusOptions(t, "binding", MIRAKL_BINDING_STATUSES),
    }),
    filterHelper.accessor("mirakl_state", {
      label: t("fields.miraklState"),
      type: "select",
      options: MIRAKL_ORDER_STATES.map((state) => ({
        value: state,
        label: t(`orderStates.${state}`),
      })),
    }),
    filterHelper.accessor("held_reason", {
      label: t("fields.heldReason"),
      type: "select",
      options: MIRAKL_ORDER_REASONS.map((reason) => ({
        value: reason,
        label: t(`heldReasons.${reason}.label`),
      })),
    }),
    filterHelper.accessor("flagged", {
      label: t("fields.flagged"),
      type: "radio",
      options: yesOrNo,
    }),
    filterHelper.accessor("has_incident", {
      label: t("fields.incident"),
      type: "radio",
      options: yesOrNo,
    }),
    filterHelper.accessor("channel_code", {
      label: t("fields.channel"),
      type: "string",
    }),
    ...periods.map((filter) => ({
      ...filter,
      id: "mirakl_created_at",
      label: t("fields.orderedAt"),
    })),
  ]
}

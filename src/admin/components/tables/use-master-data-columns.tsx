import { Badge, createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { MiraklMasterData } from "../../types/mirakl-master-data"

const columnHelper = createDataTableColumnHelper<MiraklMasterData>()

export function useMasterDataColumns() {
  const { t } = useTranslation("mirakl")
  return useMemo(
    () => [
      columnHelper.accessor("kind", {
        header: t("fields.kind"),
        cell: ({ getValue }) => t(`masterData.kinds.${getValue()}`),
      }),
      columnHelper.accessor("code", {
        header: t("fields.code"),
        enableSorting: true,
        sortLabel: t("fields.code"),
      }),
      columnHelper.accessor("label", {
        header: t("fields.name"),
        enableSorting: true,
        sortLabel: t("fields.name"),
      }),
      columnHelper.display({
        id: "within",
        header: t("fields.within"),
        cell: ({ row }) =>
          row.original.parent_code || row.original.scope || "-",
      }),
      columnHelper.accessor("tracking_url", {
        header: t("fields.trackingUrl"),
        cell: ({ getValue }) => getValue() ?? "-",
        maxSize: 260,
      }),
      columnHelper.accessor("removed_at", {
        header: "",
        cell: ({ getValue }) =>
          getValue() ? (
            <Badge size="2xsmall" color="red">
              {t("masterData.removed")}
            </Badge>
          ) : null,
      }),
    ],
    [t]
  )
}

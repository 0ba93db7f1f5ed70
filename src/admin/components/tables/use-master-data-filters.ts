import { createDataTableFilterHelper } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import {
  MIRAKL_MASTER_DATA_KINDS,
  type MiraklMasterData,
} from "../../types/mirakl-master-data"

const filterHelper = createDataTableFilterHelper<
  MiraklMasterData & { removed: boolean }
>()

export function useMasterDataFilters() {
  const { t } = useTranslation("mirakl")
  return [
    filterHelper.accessor("kind", {
      label: t("fields.kind"),
      type: "select",
      options: MIRAKL_MASTER_DATA_KINDS.map((kind) => ({
        value: kind,
        label: t(`masterData.kinds.${kind}`),
      })),
    }),
    filterHelper.accessor("removed", {
      label: t("fields.removedFromMirakl"),
      type: "radio",
      options: [
        { value: "true", label: t("general.yes") },
        { value: "false", label: t("general.no") },
      ],
    }),
  ]
}

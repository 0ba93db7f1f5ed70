import { createDataTableFilterHelper } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useMiraklInstances } from "./api/instances"

const MANY = 100

const filterHelper = createDataTableFilterHelper<{ instance_id: string }>()

/** Filters a table by instance. */
export function useInstanceFilter() {
  const { t } = useTranslation("mirakl")
  const { instances = [] } = useMiraklInstances({ limit: MANY, order: "name" })
  return filterHelper.accessor("instance_id", {
    label: t("fields.instance"),
    type: "select",
    options: instances.map(({ id, name }) => ({ value: id, label: name })),
  })
}

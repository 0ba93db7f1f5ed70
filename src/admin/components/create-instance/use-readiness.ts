import { useTranslation } from "react-i18next"
import { useMiraklGaps } from "../../hooks/api/instance-lists"
import { useMiraklListings } from "../../hooks/api/listings"
import type { Check } from "../setup-checklist"

const ONE = { limit: 1, fields: "id", removed: false }

/** How much of a shop is linked and mapped, each as a check; nothing of it keeps from confirming. */
export function useReadiness(instanceId: string): Check[] {
  const { t } = useTranslation("mirakl")
  const own = { ...ONE, instance_id: instanceId }
  const live = useMiraklListings(own).count ?? 0
  const linked =
    useMiraklListings({ ...own, link_status: ["linked"] }).count ?? 0
  const { gaps } = useMiraklGaps(instanceId, "unmapped_shipping")
  const unmapped = gaps?.length ?? 0
  return [
    {
      text: live
        ? t("readiness.linked", {
            percent: Math.floor((100 * linked) / live),
            linked,
            live,
          })
        : t("readiness.unread"),
      state: live > 0 && linked === live ? "done" : "later",
    },
    {
      text: unmapped
        ? t("readiness.unmapped", { count: unmapped })
        : t("readiness.mapped"),
      state: unmapped ? "later" : "done",
    },
  ]
}

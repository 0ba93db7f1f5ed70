import { useTranslation } from "react-i18next"
import type { SavedView } from "../../hooks/use-saved-views"
import { listLink } from "../../lib/list-link"

type Filters = Parameters<typeof listLink>[1]

function view(name: string, filters: Filters): SavedView {
  return { name, search: listLink("", filters).slice(1) }
}

/** What a person looks at every day among the orders. */
export function useOrderViews(): SavedView[] {
  const { t } = useTranslation("mirakl")
  return [
    view(t("views.toAccept"), {
      mirakl_state: ["WAITING_ACCEPTANCE"],
      order: "mirakl_created_at",
    }),
    view(t("views.toShip"), {
      status: ["imported"],
      mirakl_state: ["SHIPPING"],
      order: "shipping_deadline",
    }),
    view(t("views.held"), { status: ["held", "failed"] }),
    view(t("views.toLookAt"), { flagged: "true" }),
    view(t("views.incidents"), { has_incident: "true" }),
  ]
}

/** What a person looks at every day among the listings. */
export function useListingViews(): SavedView[] {
  const { t } = useTranslation("mirakl")
  return [
    view(t("views.unlinked"), {
      link_status: ["unlinked", "ambiguous"],
      removed: "false",
    }),
    view(t("views.rejected"), { sync_status: ["rejected"] }),
    view(t("views.drifted"), { sync_status: ["drifted"] }),
  ]
}

/** What a person looks at every day among the runs. */
export function useJobViews(): SavedView[] {
  const { t } = useTranslation("mirakl")
  return [
    view(t("views.running"), { status: ["queued", "running"] }),
    view(t("views.unfinished"), { status: ["failed", "partial"] }),
  ]
}

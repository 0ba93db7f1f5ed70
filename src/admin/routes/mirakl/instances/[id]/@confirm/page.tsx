import { RouteFocusModal } from "@medusajs/dashboard/components"
import { Skeleton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Navigate } from "react-router-dom"
import { ConfirmStep } from "../../../../../components/create-instance/confirm-step"
import { QueryError } from "../../../../../components/query-error"
import { useFreshInstance } from "../../../../../hooks/use-fresh-instance"

/** The last step of the guided creation, for a draft that was left for later. */
const ConfirmMiraklInstancePage = () => {
  const { t } = useTranslation("mirakl")
  const { id, instance, error, refetch } = useFreshInstance()
  if (instance && instance.status !== "draft") {
    return <Navigate to={`/mirakl/instances/${id}`} replace />
  }
  return (
    <RouteFocusModal>
      <RouteFocusModal.Header>
        <RouteFocusModal.Title asChild>
          <span className="sr-only">{t("instances.create.confirm.title")}</span>
        </RouteFocusModal.Title>
      </RouteFocusModal.Header>
      {error && !instance && (
        <QueryError error={error} onRetry={() => void refetch()} />
      )}
      {!error && !instance && <Skeleton className="m-4 h-60" />}
      {instance && <ConfirmStep instance={instance} />}
    </RouteFocusModal>
  )
}

export default ConfirmMiraklInstancePage

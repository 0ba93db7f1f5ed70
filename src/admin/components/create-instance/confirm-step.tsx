import { RouteFocusModal, useRouteModal } from "@medusajs/dashboard/components"
import { Button, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useMoveMiraklInstance } from "../../hooks/api/instances"
import type { MiraklInstance } from "../../types/mirakl-instance"
import { SetupChecklist } from "../setup-checklist"
import { ExistingOrders } from "./existing-orders"
import { ReadinessSection } from "./readiness-section"
import { WizardStep } from "./wizard-step"

type ConfirmStepProps = {
  instance: MiraklInstance
  onBack: () => void
}

/** Says what confirming starts, and confirms; or leaves a draft for later. */
export const ConfirmStep = ({ instance, onBack }: ConfirmStepProps) => {
  const { t } = useTranslation("mirakl")
  const { handleSuccess } = useRouteModal()
  const confirm = useMoveMiraklInstance(instance.id, "confirm")
  const path = `/mirakl/instances/${instance.id}`
  const handleConfirm = () =>
    confirm.mutate(undefined, {
      onSuccess: () => {
        toast.success(t("toasts.confirmed", { name: instance.name }))
        handleSuccess(path)
      },
    })
  return (
    <div className="flex flex-1 flex-col overflow-hidden">
      <WizardStep
        title={t("instances.create.confirm.title")}
        hint={t("instances.create.confirm.hint")}
        refusal={confirm.error?.message}
        footer={
          <>
            <Button size="small" variant="secondary" onClick={onBack}>
              {t("actions.back")}
            </Button>
            <RouteFocusModal.Close asChild>
              <Button size="small" variant="secondary">
                {t("instances.create.confirm.later")}
              </Button>
            </RouteFocusModal.Close>
            <Button
              size="small"
              onClick={handleConfirm}
              isLoading={confirm.isPending}
            >
              {t("actions.confirm")}
            </Button>
          </>
        }
      >
        <SetupChecklist instance={instance} />
        <ReadinessSection instance={instance} />
        <ExistingOrders instance={instance} />
      </WizardStep>
    </div>
  )
}

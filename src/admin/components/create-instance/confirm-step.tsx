import { RouteFocusModal, useRouteModal } from "@medusajs/dashboard/components"
import { Button, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { ChangeButton } from "../change-button"
import { useConfirmMiraklInstance } from "../../hooks/api/instances"
import type { MiraklInstance } from "../../types/mirakl-instance"
import { ExistingOrders } from "./existing-orders"
import { ReadinessSection } from "./readiness-section"
import type { Intervals } from "./schedule-step"
import { WizardStep } from "./wizard-step"

type ConfirmStepProps = {
  instance: MiraklInstance
  /** Where they were chosen before; else the defaults. */
  intervals?: Intervals
  /** To the step before, where there is one. */
  onBack?: () => void
}

/** Says what confirming starts, and confirms; or leaves a draft for later. */
export const ConfirmStep = ({
  instance,
  intervals,
  onBack,
}: ConfirmStepProps) => {
  const { t } = useTranslation("mirakl")
  const { handleSuccess } = useRouteModal()
  const confirm = useConfirmMiraklInstance(instance.id)
  const [existing_orders, setExistingOrders] = useState(
    instance.existing_orders
  )
  const path = `/mirakl/instances/${instance.id}`
  const handleConfirm = async () => {
    try {
      await confirm.mutateAsync({ existing_orders, intervals })
    } catch {
      // What was refused is shown above the fields.
      return
    }
    // Also when the page beneath has read the change, and closed this, before.
    toast.success(t("toasts.confirmed", { name: instance.name }))
    handleSuccess(path)
  }
  return (
    <div className="flex flex-1 flex-col overflow-hidden">
      <WizardStep
        title={t("instances.create.confirm.title")}
        hint={t("instances.create.confirm.hint")}
        refusal={confirm.error?.message}
        footer={
          <>
            {onBack && (
              <Button size="small" variant="secondary" onClick={onBack}>
                {t("actions.back")}
              </Button>
            )}
            <RouteFocusModal.Close asChild>
              <Button size="small" variant="secondary">
                {t("instances.create.confirm.later")}
              </Button>
            </RouteFocusModal.Close>
            <ChangeButton
              size="small"
              onClick={() => void handleConfirm()}
              isLoading={confirm.isPending}
            >
              {t("actions.confirm")}
            </ChangeButton>
          </>
        }
      >
        <ReadinessSection instance={instance} />
        <ExistingOrders
          instance={instance}
          value={existing_orders}
          onChange={setExistingOrders}
        />
      </WizardStep>
    </div>
  )
}

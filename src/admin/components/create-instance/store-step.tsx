import { KeyboundForm, RouteFocusModal } from "@medusajs/dashboard/components"
import { Button } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useUpdateMiraklInstance } from "../../hooks/api/instances"
import { useFormResolver } from "../../hooks/use-form-resolver"
import type { MiraklInstance } from "../../types/mirakl-instance"
import {
  StoreFields,
  storeSchema,
  toStoreValues,
  type StoreValues,
} from "../instance-fields/store-fields"
import { ConnectionSummary } from "./connection-summary"
import { WizardStep } from "./wizard-step"

type StoreStepProps = {
  instance: MiraklInstance
  onBack: () => void
  onDone: () => void
}

/** Shows what the connection found, and asks which part of the store sells there. */
export const StoreStep = ({ instance, onBack, onDone }: StoreStepProps) => {
  const { t } = useTranslation("mirakl")
  const update = useUpdateMiraklInstance(instance.id)
  const form = useForm<StoreValues, unknown, StoreValues>({
    defaultValues: toStoreValues(instance),
    resolver: useFormResolver(storeSchema),
  })
  const handleSubmit = form.handleSubmit((values) =>
    update.mutate(values, { onSuccess: onDone })
  )
  return (
    <RouteFocusModal.Form form={form}>
      <KeyboundForm
        onSubmit={handleSubmit}
        className="flex flex-1 flex-col overflow-hidden"
      >
        <WizardStep
          title={t("instances.create.store.title")}
          hint={t("instances.create.store.hint")}
          refusal={update.error?.message}
          footer={
            <>
              <Button
                size="small"
                variant="secondary"
                type="button"
                onClick={onBack}
              >
                {t("actions.back")}
              </Button>
              <Button size="small" type="submit" isLoading={update.isPending}>
                {t("actions.continue")}
              </Button>
            </>
          }
        >
          <ConnectionSummary instance={instance} />
          <StoreFields control={form.control} />
        </WizardStep>
      </KeyboundForm>
    </RouteFocusModal.Form>
  )
}

import { KeyboundForm, RouteFocusModal } from "@medusajs/dashboard/components"
import { Button } from "@medusajs/ui"
import type { ReactNode } from "react"
import {
  useForm,
  type Control,
  type DefaultValues,
  type FieldValues,
} from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { z } from "zod"
import { ChangeButton } from "../change-button"
import { useUpdateMiraklInstance } from "../../hooks/api/instances"
import { useFormResolver } from "../../hooks/use-form-resolver"
import type {
  MiraklInstance,
  MiraklInstanceUpdate,
} from "../../types/mirakl-instance"
import { WizardStep } from "./wizard-step"

type SettingsStepProps<TValues extends FieldValues> = {
  instance: MiraklInstance
  title: string
  hint: string
  schema: z.ZodType<TValues, TValues>
  toValues: (instance: MiraklInstance) => DefaultValues<TValues>
  toUpdate: (values: TValues) => MiraklInstanceUpdate
  onBack: () => void
  onDone: () => void
  children: (control: Control<TValues>) => ReactNode
}

/** A step that saves some settings of the draft before it leads on. */
export const SettingsStep = <TValues extends FieldValues>({
  instance,
  title,
  hint,
  schema,
  toValues,
  toUpdate,
  onBack,
  onDone,
  children,
}: SettingsStepProps<TValues>) => {
  const { t } = useTranslation("mirakl")
  const update = useUpdateMiraklInstance(instance.id)
  const form = useForm<TValues, unknown, TValues>({
    defaultValues: toValues(instance),
    resolver: useFormResolver(schema),
  })
  const handleSubmit = form.handleSubmit((values) =>
    update.mutate(toUpdate(values), { onSuccess: onDone })
  )
  return (
    <RouteFocusModal.Form form={form}>
      <KeyboundForm
        onSubmit={handleSubmit}
        className="flex flex-1 flex-col overflow-hidden"
      >
        <WizardStep
          title={title}
          hint={hint}
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
              <ChangeButton
                size="small"
                type="submit"
                isLoading={update.isPending}
              >
                {t("actions.continue")}
              </ChangeButton>
            </>
          }
        >
          {children(form.control)}
        </WizardStep>
      </KeyboundForm>
    </RouteFocusModal.Form>
  )
}

import { KeyboundForm, RouteFocusModal } from "@medusajs/dashboard/components"
import { Button } from "@medusajs/ui"
import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { ChangeButton } from "../change-button"
import {
  ConnectionFields,
  type ConnectionValues,
} from "../instance-fields/connection-fields"
import { useConnectInstance } from "./use-connect-instance"
import { WizardStep } from "./wizard-step"

type ConnectStepProps = {
  form: UseFormReturn<ConnectionValues, unknown, ConnectionValues>
  draftId: string | undefined
  onDraft: (id: string) => void
  onDone: () => void
}

/** Asks for the credentials, and goes on when Mirakl accepts them. */
export const ConnectStep = ({
  form,
  draftId,
  onDraft,
  onDone,
}: ConnectStepProps) => {
  const { t } = useTranslation("mirakl")
  const connect = useConnectInstance(onDraft)
  const handleSubmit = form.handleSubmit((values) =>
    connect.mutate(
      { draftId, values: { ...values, shop_id: values.shop_id || null } },
      { onSuccess: onDone }
    )
  )
  return (
    <RouteFocusModal.Form form={form}>
      <KeyboundForm
        onSubmit={handleSubmit}
        className="flex flex-1 flex-col overflow-hidden"
      >
        <WizardStep
          title={t("instances.create.connect.title")}
          hint={t("instances.create.connect.hint")}
          refusal={connect.error?.message}
          footer={
            <>
              <RouteFocusModal.Close asChild>
                <Button size="small" variant="secondary" type="button">
                  {t("actions.cancel")}
                </Button>
              </RouteFocusModal.Close>
              <ChangeButton
                size="small"
                type="submit"
                isLoading={connect.isPending}
              >
                {t("instances.create.connect.submit")}
              </ChangeButton>
            </>
          }
        >
          <ConnectionFields control={form.control} isDraft withKey />
        </WizardStep>
      </KeyboundForm>
    </RouteFocusModal.Form>
  )
}

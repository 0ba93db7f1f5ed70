import { KeyboundForm, RouteFocusModal } from "@medusajs/dashboard/components"
import { Alert, Button, Heading, Text } from "@medusajs/ui"
import type { BaseSyntheticEvent, ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { ChangeButton } from "./change-button"

type FocusFormProps = {
  title: string
  hint: string
  /** What the API refuses stays in sight above the fields. */
  refusal?: string
  isPending: boolean
  onSubmit: (event?: BaseSyntheticEvent) => Promise<void>
  children: ReactNode
}

/** The body and footer of a focus modal that saves; they stand in its form. */
export const FocusForm = ({
  title,
  hint,
  refusal,
  isPending,
  onSubmit,
  children,
}: FocusFormProps) => {
  const { t } = useTranslation("mirakl")
  return (
    <KeyboundForm
      onSubmit={onSubmit}
      className="flex flex-1 flex-col overflow-hidden"
    >
      <RouteFocusModal.Body className="flex flex-1 flex-col items-center overflow-y-auto">
        <div className="flex w-full max-w-[720px] flex-col gap-y-6 px-6 py-16">
          <div>
            <Heading>{title}</Heading>
            <Text size="small" className="text-ui-fg-subtle text-pretty">
              {hint}
            </Text>
          </div>
          {refusal && <Alert variant="error">{refusal}</Alert>}
          {children}
        </div>
      </RouteFocusModal.Body>
      <RouteFocusModal.Footer>
        <RouteFocusModal.Close asChild>
          <Button size="small" variant="secondary" type="button">
            {t("actions.cancel")}
          </Button>
        </RouteFocusModal.Close>
        <ChangeButton size="small" type="submit" isLoading={isPending}>
          {t("actions.save")}
        </ChangeButton>
      </RouteFocusModal.Footer>
    </KeyboundForm>
  )
}

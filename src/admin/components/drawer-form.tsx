import {
  KeyboundForm,
  RouteDrawer,
  useRouteModal,
} from "@medusajs/dashboard/components"
import { Alert, Button, toast } from "@medusajs/ui"
import { useState, type ReactNode } from "react"
import type { FieldValues, UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { ChangeButton } from "./change-button"

type DrawerFormProps<TValues extends FieldValues> = {
  form: UseFormReturn<TValues, unknown, TValues>
  isPending: boolean
  /** @returns nothing, or the page that the drawer leads to instead of the one beneath it */
  onSave: (values: TValues) => Promise<unknown>
  /** What the button does, where that is more than to save. */
  submit?: { label: string; done: string; isDanger?: boolean }
  children: ReactNode
}

/** The body and footer of a drawer that saves; what the API refuses stays in sight above the fields. */
export const DrawerForm = <TValues extends FieldValues>({
  form,
  isPending,
  onSave,
  submit,
  children,
}: DrawerFormProps<TValues>) => {
  const { t } = useTranslation("mirakl")
  const { handleSuccess } = useRouteModal()
  const [refusal, setRefusal] = useState<string>()
  const handleSubmit = form.handleSubmit(async (values) => {
    let leadsTo: unknown
    try {
      setRefusal(undefined)
      leadsTo = await onSave(values)
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error))
      return
    }
    toast.success(submit?.done ?? t("toasts.saved"))
    handleSuccess(typeof leadsTo === "string" ? leadsTo : undefined)
  })
  return (
    <RouteDrawer.Form form={form}>
      <KeyboundForm
        onSubmit={handleSubmit}
        className="flex flex-1 flex-col overflow-hidden"
      >
        <RouteDrawer.Body className="flex flex-1 flex-col gap-y-6 overflow-y-auto">
          {refusal && <Alert variant="error">{refusal}</Alert>}
          {children}
        </RouteDrawer.Body>
        <RouteDrawer.Footer>
          <RouteDrawer.Close asChild>
            <Button size="small" variant="secondary" type="button">
              {/* “Cancel” beside “Cancel on Mirakl” would be a riddle. */}
              {t(submit?.isDanger ? "actions.back" : "actions.cancel")}
            </Button>
          </RouteDrawer.Close>
          <ChangeButton
            size="small"
            type="submit"
            variant={submit?.isDanger ? "danger" : "primary"}
            isLoading={isPending}
          >
            {submit?.label ?? t("actions.save")}
          </ChangeButton>
        </RouteDrawer.Footer>
      </KeyboundForm>
    </RouteDrawer.Form>
  )
}

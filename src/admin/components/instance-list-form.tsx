import {
  KeyboundForm,
  RouteFocusModal,
  useRouteModal,
} from "@medusajs/dashboard/components"
import { Alert, Button, Heading, Text, toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import {
  useReplaceMiraklInstanceList,
  type MiraklInstanceLists,
} from "../hooks/api/instance-lists"
import { useFormResolver } from "../hooks/use-form-resolver"
import type {
  InstanceListModalProps,
  ListRow,
  ListValues,
} from "./instance-list-modal"
import { InstanceListRows } from "./instance-list-rows"

type InstanceListFormProps<TList extends keyof MiraklInstanceLists> =
  InstanceListModalProps<TList> & { instanceId: string; saved: ListRow[] }

export const InstanceListForm = <TList extends keyof MiraklInstanceLists>({
  instanceId,
  saved,
  list,
  schema,
  title,
  hint,
  ...rows
}: InstanceListFormProps<TList>) => {
  const { t } = useTranslation("mirakl")
  const { handleSuccess } = useRouteModal()
  const replace = useReplaceMiraklInstanceList(instanceId, list)
  const form = useForm<
    ListValues,
    unknown,
    { rows: MiraklInstanceLists[TList][] }
  >({ defaultValues: { rows: saved }, resolver: useFormResolver(schema) })
  const handleSubmit = form.handleSubmit(({ rows }) =>
    replace.mutate(rows, {
      onSuccess: () => {
        toast.success(t("toasts.saved"))
        handleSuccess()
      },
    })
  )
  return (
    <RouteFocusModal.Form form={form}>
      <KeyboundForm
        onSubmit={handleSubmit}
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
            {replace.error && (
              <Alert variant="error">{replace.error.message}</Alert>
            )}
            <InstanceListRows {...rows} control={form.control} />
          </div>
        </RouteFocusModal.Body>
        <RouteFocusModal.Footer>
          <div className="flex items-center justify-end gap-x-2">
            <RouteFocusModal.Close asChild>
              <Button size="small" variant="secondary" type="button">
                {t("actions.cancel")}
              </Button>
            </RouteFocusModal.Close>
            <Button size="small" type="submit" isLoading={replace.isPending}>
              {t("actions.save")}
            </Button>
          </div>
        </RouteFocusModal.Footer>
      </KeyboundForm>
    </RouteFocusModal.Form>
  )
}

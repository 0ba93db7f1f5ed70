import { RouteFocusModal, useRouteModal } from "@medusajs/dashboard/components"
import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import {
  useReplaceMiraklInstanceList,
  type MiraklInstanceLists,
} from "../hooks/api/instance-lists"
import { useFormResolver } from "../hooks/use-form-resolver"
import { FocusForm } from "./focus-form"
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
  const save = ({ rows }: { rows: MiraklInstanceLists[TList][] }) =>
    replace.mutate(rows, {
      onSuccess: () => {
        toast.success(t("toasts.saved"))
        handleSuccess()
      },
    })
  return (
    <RouteFocusModal.Form form={form}>
      <FocusForm
        title={title}
        hint={hint}
        refusal={replace.error?.message}
        isPending={replace.isPending}
        onSubmit={form.handleSubmit(save)}
      >
        <InstanceListRows {...rows} control={form.control} />
      </FocusForm>
    </RouteFocusModal.Form>
  )
}

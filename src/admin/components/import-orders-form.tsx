import { Textarea } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { useMiraklInstances } from "../hooks/api/instances"
import { useStartMiraklOperation } from "../hooks/api/jobs"
import { useFormResolver } from "../hooks/use-form-resolver"
import { DrawerForm } from "./drawer-form"
import { FormField } from "./form/form-field"
import { SelectField } from "./form/select-field"
import { QueryError } from "./query-error"

const MANY = 100

const schema = z.object({
  instance_id: z.string().min(1),
  order_ids: z.string().trim().min(1),
})
type Values = z.infer<typeof schema>

/** Imports the orders that are named, whatever run they were missed by. */
export const ImportOrdersForm = () => {
  const { t } = useTranslation("mirakl")
  const start = useStartMiraklOperation()
  const {
    instances = [],
    error,
    refetch,
  } = useMiraklInstances({
    limit: MANY,
    order: "name",
    status: ["connected"],
  })
  const form = useForm<Values, unknown, Values>({
    defaultValues: { instance_id: "", order_ids: "" },
    resolver: useFormResolver(schema),
  })
  const save = async ({ instance_id, order_ids }: Values) => {
    const { job } = await start.mutateAsync({
      instanceId: instance_id,
      type: "import_orders",
      params: { order_ids: order_ids.split(/[\s,;]+/).filter(Boolean) },
    })
    // The run is followed where it stands.
    return `/mirakl/queue/${job.id}`
  }
  if (error) {
    return <QueryError error={error} onRetry={() => void refetch()} />
  }
  return (
    <DrawerForm form={form} isPending={start.isPending} onSave={save}>
      <SelectField
        control={form.control}
        name="instance_id"
        label={t("fields.instance")}
        options={instances.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <FormField
        control={form.control}
        name="order_ids"
        label={t("fields.orderIds")}
        hint={t("orders.import.ids")}
        render={(field) => <Textarea {...field} rows={4} />}
      />
    </DrawerForm>
  )
}

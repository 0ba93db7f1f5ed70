import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { useAddMiraklDocument } from "../../hooks/api/documents"
import { useCodeOptions } from "../../hooks/use-code-options"
import { useFormResolver } from "../../hooks/use-form-resolver"
import { toBase64 } from "../../lib/to-base64"
import type { MiraklOrder } from "../../types/mirakl-order"
import { DrawerForm } from "../drawer-form"
import { FileField } from "../form/file-field"
import { OptionsField } from "../form/options-field"

const schema = z.object({
  type_code: z.string().min(1),
  file: z.custom<File | null>((value) => value instanceof File),
})
type Values = z.infer<typeof schema>

// Mirakl makes these itself and takes none from a shop.
const OF_MIRAKL = [
  "SYSTEM_DELIVERY_BILL",
  "SYSTEM_SHIPMENT_DELIVERY_BILL",
  "SYSTEM_MESSAGE_ATTACHMENT",
]

/** Puts a file on the order, where the buyer or the operator finds it. */
export const DocumentForm = ({ order }: { order: MiraklOrder }) => {
  const { t } = useTranslation("mirakl")
  const add = useAddMiraklDocument(order.id)
  const types = useCodeOptions(
    order.instance_id,
    "document_type",
    "ORDER"
  ).filter(({ value }) => !OF_MIRAKL.includes(value))
  const form = useForm<Values, unknown, Values>({
    defaultValues: { type_code: "", file: null },
    resolver: useFormResolver(schema),
  })
  const save = async ({ file, type_code }: Values) => {
    if (file) {
      const content = await toBase64(file)
      await add.mutateAsync({ file_name: file.name, type_code, content })
    }
  }
  return (
    <DrawerForm
      form={form}
      isPending={add.isPending}
      onSave={save}
      submit={{ label: t("actions.upload"), done: t("toasts.uploaded") }}
    >
      <OptionsField
        control={form.control}
        name="type_code"
        label={t("fields.documentType")}
        options={types}
      />
      <FileField
        control={form.control}
        name="file"
        label={t("fields.file")}
        hint={t("orders.documents.limit")}
      />
    </DrawerForm>
  )
}

import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { useReplaceMiraklApiKey } from "../hooks/api/instances"
import { useFormResolver } from "../hooks/use-form-resolver"
import { DrawerForm } from "./drawer-form"
import { TextField } from "./form/text-field"

const schema = z.object({ api_key: z.string().trim().min(1) })
type Values = z.infer<typeof schema>

/** Takes a new key, which is tested before it replaces the old one. */
export const ReplaceKeyForm = ({ instanceId }: { instanceId: string }) => {
  const { t } = useTranslation("mirakl")
  const replace = useReplaceMiraklApiKey(instanceId)
  const form = useForm<Values, unknown, Values>({
    defaultValues: { api_key: "" },
    resolver: useFormResolver(schema),
  })
  return (
    <DrawerForm
      form={form}
      isPending={replace.isPending}
      onSave={(values) => replace.mutateAsync(values)}
    >
      <TextField
        control={form.control}
        name="api_key"
        type="password"
        autoComplete="new-password"
        label={t("fields.apiKey")}
        hint={t("instances.hints.apiKey")}
      />
    </DrawerForm>
  )
}

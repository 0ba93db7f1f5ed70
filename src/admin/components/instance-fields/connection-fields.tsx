import type { Control } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { SelectField } from "../form/select-field"
import { TextField } from "../form/text-field"

/** The credentials of a new instance; an empty shop id is the key's default shop. */
export const connectionSchema = z.object({
  name: z.string().trim().min(1),
  marketplace_url: z.string().trim().min(1),
  shop_id: z.string().trim(),
  label: z.enum(["production", "sandbox"]),
  api_key: z.string().trim().min(1),
})

/** As `connectionSchema`, of an instance whose key is known and stays empty here. */
export const savedConnectionSchema = connectionSchema.extend({
  api_key: z.string(),
})

export type ConnectionValues = z.infer<typeof connectionSchema>

type ConnectionFieldsProps = {
  control: Control<ConnectionValues>
  /** Another address or shop is another shop: only a draft may change them. */
  isDraft: boolean
  withKey?: boolean
}

export const ConnectionFields = ({
  control,
  isDraft,
  withKey,
}: ConnectionFieldsProps) => {
  const { t } = useTranslation("mirakl")
  return (
    <>
      <TextField
        control={control}
        name="name"
        label={t("fields.name")}
        hint={t("instances.hints.name")}
      />
      <SelectField
        control={control}
        name="label"
        label={t("fields.label")}
        options={[
          { value: "production", label: t("labels.production") },
          { value: "sandbox", label: t("labels.sandbox") },
        ]}
      />
      {isDraft && (
        <TextField
          control={control}
          name="marketplace_url"
          label={t("fields.marketplaceUrl")}
          placeholder="https://your-marketplace.mirakl.net"
        />
      )}
      {withKey && (
        <TextField
          control={control}
          name="api_key"
          type="password"
          autoComplete="new-password"
          label={t("fields.apiKey")}
          hint={t("instances.hints.apiKey")}
        />
      )}
      {isDraft && (
        <TextField
          control={control}
          name="shop_id"
          label={t("fields.shopId")}
          hint={t("instances.hints.shopId")}
          optional
        />
      )}
    </>
  )
}

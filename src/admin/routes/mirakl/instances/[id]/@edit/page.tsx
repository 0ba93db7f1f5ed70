import { useTranslation } from "react-i18next"
import {
  ConnectionFields,
  savedConnectionSchema,
} from "../../../../../components/instance-fields/connection-fields"
import { InstanceSettingsDrawer } from "../../../../../components/instance-settings-drawer"

const EditMiraklInstancePage = () => {
  const { t } = useTranslation("mirakl")
  return (
    <InstanceSettingsDrawer
      title={t("instances.edit.title")}
      hint={t("instances.edit.hint")}
      schema={savedConnectionSchema}
      toValues={({ name, label, marketplace_url, shop_id }) => ({
        name,
        label,
        marketplace_url,
        shop_id: shop_id ?? "",
        api_key: "",
      })}
      toUpdate={({ name, label, marketplace_url, shop_id }) => ({
        name,
        label,
        marketplace_url,
        shop_id: shop_id || null,
      })}
    >
      {(control, instance) => (
        <ConnectionFields
          control={control}
          isDraft={instance.status === "draft"}
        />
      )}
    </InstanceSettingsDrawer>
  )
}

export default EditMiraklInstancePage

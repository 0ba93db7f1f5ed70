import { useTranslation } from "react-i18next"
import {
  StoreFields,
  storeSchema,
  toStoreValues,
} from "../../../../../components/instance-fields/store-fields"
import { InstanceSettingsDrawer } from "../../../../../components/instance-settings-drawer"

const EditMiraklStoreSidePage = () => {
  const { t } = useTranslation("mirakl")
  return (
    <InstanceSettingsDrawer
      title={t("instances.store.title")}
      hint={t("instances.store.hint")}
      schema={storeSchema}
      toValues={toStoreValues}
      toUpdate={(values) => values}
    >
      {(control) => <StoreFields control={control} />}
    </InstanceSettingsDrawer>
  )
}

export default EditMiraklStoreSidePage

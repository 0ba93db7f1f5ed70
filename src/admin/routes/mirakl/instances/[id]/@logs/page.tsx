import { useTranslation } from "react-i18next"
import {
  LogFields,
  logSchema,
} from "../../../../../components/instance-fields/log-fields"
import { InstanceSettingsDrawer } from "../../../../../components/instance-settings-drawer"

const EditMiraklLogSettingsPage = () => {
  const { t } = useTranslation("mirakl")
  return (
    <InstanceSettingsDrawer
      title={t("instances.logs.title")}
      hint={t("instances.logs.hint")}
      schema={logSchema}
      toValues={({ log_level, log_retention_days, buyer_retention_days }) => ({
        log_level,
        log_retention_days,
        buyer_retention_days,
      })}
      toUpdate={(values) => values}
    >
      {(control) => <LogFields control={control} />}
    </InstanceSettingsDrawer>
  )
}

export default EditMiraklLogSettingsPage

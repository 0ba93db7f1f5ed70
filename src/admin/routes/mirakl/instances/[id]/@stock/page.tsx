import { useTranslation } from "react-i18next"
import {
  StockFields,
  stockSchema,
  toStockUpdate,
  toStockValues,
} from "../../../../../components/instance-fields/stock-fields"
import { InstanceSettingsDrawer } from "../../../../../components/instance-settings-drawer"

const EditMiraklStockSettingsPage = () => {
  const { t } = useTranslation("mirakl")
  return (
    <InstanceSettingsDrawer
      title={t("instances.stock.title")}
      hint={t("instances.stock.hint")}
      schema={stockSchema}
      toValues={toStockValues}
      toUpdate={toStockUpdate}
    >
      {(control) => <StockFields control={control} />}
    </InstanceSettingsDrawer>
  )
}

export default EditMiraklStockSettingsPage

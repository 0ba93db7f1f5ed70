import { useTranslation } from "react-i18next"
import {
  OrderFields,
  orderSchema,
  toOrderUpdate,
  toOrderValues,
} from "../../../../../components/instance-fields/order-fields"
import { InstanceSettingsDrawer } from "../../../../../components/instance-settings-drawer"

const EditMiraklOrderSettingsPage = () => {
  const { t } = useTranslation("mirakl")
  return (
    <InstanceSettingsDrawer
      title={t("instances.orders.title")}
      hint={t("instances.orders.hint")}
      schema={orderSchema}
      toValues={toOrderValues}
      toUpdate={toOrderUpdate}
    >
      {(control) => <OrderFields control={control} />}
    </InstanceSettingsDrawer>
  )
}

export default EditMiraklOrderSettingsPage

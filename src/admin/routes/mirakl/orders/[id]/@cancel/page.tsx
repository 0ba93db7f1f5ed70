import { useTranslation } from "react-i18next"
import { OrderDrawer } from "../../../../../components/order-drawer"
import { CancelOrderForm } from "../../../../../components/order-detail/cancel-order-form"

const CancelMiraklOrderPage = () => {
  const { t } = useTranslation("mirakl")
  return (
    <OrderDrawer
      title={t("orders.cancel.title")}
      hint={t("orders.cancel.hint")}
    >
      {(order) => <CancelOrderForm order={order} />}
    </OrderDrawer>
  )
}

export default CancelMiraklOrderPage

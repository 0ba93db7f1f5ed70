import { useTranslation } from "react-i18next"
import { OrderDrawer } from "../../../../../components/order-drawer"
import { RefundOrderForm } from "../../../../../components/order-detail/refund-order-form"

const RefundMiraklOrderPage = () => {
  const { t } = useTranslation("mirakl")
  return (
    <OrderDrawer
      title={t("orders.refund.title")}
      hint={t("orders.refund.hint")}
    >
      {(order) => <RefundOrderForm order={order} />}
    </OrderDrawer>
  )
}

export default RefundMiraklOrderPage

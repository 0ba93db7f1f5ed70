import { useTranslation } from "react-i18next"
import { OrderDrawer } from "../../../../../components/order-drawer"
import { AcceptOrderForm } from "../../../../../components/order-detail/accept-order-form"

const AcceptMiraklOrderPage = () => {
  const { t } = useTranslation("mirakl")
  return (
    <OrderDrawer
      title={t("orders.accept.title")}
      hint={t("orders.accept.hint")}
    >
      {(order) => <AcceptOrderForm order={order} />}
    </OrderDrawer>
  )
}

export default AcceptMiraklOrderPage

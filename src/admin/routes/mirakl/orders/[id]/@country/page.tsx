import { useTranslation } from "react-i18next"
import { OrderDrawer } from "../../../../../components/order-drawer"
import { CountryForm } from "../../../../../components/order-detail/country-form"

const AnswerMiraklCountryPage = () => {
  const { t } = useTranslation("mirakl")
  return (
    <OrderDrawer
      title={t("orders.country.title")}
      hint={t("orders.country.hint")}
    >
      {(order) => <CountryForm order={order} />}
    </OrderDrawer>
  )
}

export default AnswerMiraklCountryPage

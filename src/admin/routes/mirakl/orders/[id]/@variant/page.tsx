import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { OrderDrawer } from "../../../../../components/order-drawer"
import { SkuForm } from "../../../../../components/order-detail/sku-form"

const AnswerMiraklSkuPage = () => {
  const { t } = useTranslation("mirakl")
  const [params] = useSearchParams()
  const sku = params.get("sku") ?? ""
  return (
    <OrderDrawer
      title={t("actions.linkSku", { sku })}
      hint={t("orders.link.hint")}
    >
      {(order) => <SkuForm order={order} sku={sku} />}
    </OrderDrawer>
  )
}

export default AnswerMiraklSkuPage

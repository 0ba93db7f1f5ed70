import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { EmptySection } from "../../../../../components/empty-section"
import { OrderDrawer } from "../../../../../components/order-drawer"
import { CarrierForm } from "../../../../../components/order-detail/carrier-form"

const AnswerMiraklCarrierPage = () => {
  const { t } = useTranslation("mirakl")
  const [params] = useSearchParams()
  const id = params.get("shipment")
  return (
    <OrderDrawer
      title={t("orders.carrier.title")}
      hint={t("orders.carrier.hint")}
    >
      {({ instance_id, shipments }) => {
        const shipment = shipments?.find((it) => it.id === id)
        return shipment?.held_reason === "CARRIER_UNMAPPED" ? (
          <CarrierForm instanceId={instance_id} shipment={shipment} />
        ) : (
          <EmptySection>{t("orders.carrier.none")}</EmptySection>
        )
      }}
    </OrderDrawer>
  )
}

export default AnswerMiraklCarrierPage

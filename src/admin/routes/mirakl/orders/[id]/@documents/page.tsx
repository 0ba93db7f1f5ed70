import { useTranslation } from "react-i18next"
import { OrderDrawer } from "../../../../../components/order-drawer"
import { DocumentForm } from "../../../../../components/order-detail/document-form"

const AddMiraklDocumentPage = () => {
  const { t } = useTranslation("mirakl")
  return (
    <OrderDrawer
      title={t("orders.addDocument.title")}
      hint={t("orders.addDocument.hint")}
    >
      {(order) => <DocumentForm order={order} />}
    </OrderDrawer>
  )
}

export default AddMiraklDocumentPage

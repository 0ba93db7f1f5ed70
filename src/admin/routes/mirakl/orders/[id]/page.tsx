import { LayoutComposer } from "@medusajs/dashboard/components"
import { useParams, type UIMatch } from "react-router-dom"
import { DetailPageSkeleton } from "../../../../components/detail-page-skeleton"
import { OrderBreadcrumb } from "../../../../components/order-detail/order-breadcrumb"
import { OrderDocumentSection } from "../../../../components/order-detail/order-document-section"
import { OrderFactsSection } from "../../../../components/order-detail/order-facts-section"
import { OrderGeneralSection } from "../../../../components/order-detail/order-general-section"
import { OrderLineSection } from "../../../../components/order-detail/order-line-section"
import { OrderShipmentSection } from "../../../../components/order-detail/order-shipment-section"
import { QueryError } from "../../../../components/query-error"
import { TimelineSection } from "../../../../components/timeline-section"
import { useMiraklOrder } from "../../../../hooks/api/orders"

const { Entry } = LayoutComposer

const MiraklOrderPage = () => {
  const { id = "" } = useParams()
  const { order, error, refetch } = useMiraklOrder(id)
  // A reading that fails must not take an open drawer away with what is typed.
  if (error && !order) {
    return <QueryError error={error} onRetry={() => void refetch()} />
  }
  if (!order) {
    return <DetailPageSkeleton />
  }
  return (
    <LayoutComposer
      widgetsZonePrefix="mirakl_order.details"
      preferredLayoutId="core:two-column"
      data={order}
      sections={{
        main: (
          <>
            <Entry id="MiraklOrderGeneral">
              <OrderGeneralSection order={order} />
            </Entry>
            <Entry id="MiraklOrderLines">
              <OrderLineSection order={order} />
            </Entry>
            <Entry id="MiraklOrderShipments">
              <OrderShipmentSection order={order} />
            </Entry>
            <Entry id="MiraklOrderDocuments">
              <OrderDocumentSection order={order} />
            </Entry>
          </>
        ),
        side: (
          <>
            <Entry id="MiraklOrderFacts">
              <OrderFactsSection order={order} />
            </Entry>
            <Entry id="MiraklOrderTimeline">
              <TimelineSection of="orders" id={order.id} />
            </Entry>
          </>
        ),
      }}
    />
  )
}

export const handle = {
  breadcrumb: ({ params }: UIMatch) => <OrderBreadcrumb id={params.id ?? ""} />,
}

export default MiraklOrderPage

import { Container } from "@medusajs/ui"
import type { MiraklOrder } from "../../types/mirakl-order"
import { OrderDocuments } from "./order-documents"

/** The files of the order, in a section of its page. */
export const OrderDocumentSection = ({ order }: { order: MiraklOrder }) => (
  <Container className="divide-y p-0">
    <OrderDocuments order={order} />
  </Container>
)

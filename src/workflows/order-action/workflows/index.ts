export { acceptMiraklOrderWorkflow } from "./accept-mirakl-order"
export { acceptMiraklOrdersWorkflow } from "./accept-mirakl-orders"
export { cancelMiraklOrderWorkflow } from "./cancel-mirakl-order"
export { refundMiraklOrderWorkflow } from "./refund-mirakl-order"

export * from "./workflows"
export { MIRAKL_ORDER_HELD, MIRAKL_ORDER_IMPORTED } from "./announce-orders"
export { countExistingOrders } from "./count-existing-orders"

export { answerMiraklCountryWorkflow } from "./answer-mirakl-country"
export { importMiraklOrderWorkflow } from "./import-mirakl-order"
export { importMiraklOrderPageWorkflow } from "./import-mirakl-order-page"
export { importMiraklOrdersWorkflow } from "./import-mirakl-orders"

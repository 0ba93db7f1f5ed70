export { createMiraklClient, type MiraklClient } from "./client"
export type { MiraklDocumentInput, MiraklDocumentProblem } from "./documents"
export {
  MiraklAuthError,
  MiraklError,
  MiraklNetworkError,
  MiraklRateLimitError,
  MiraklRequestError,
  MiraklResponseError,
  MiraklServerError,
  type MiraklErrorDetails,
  type MiraklViolation,
} from "./errors"
export { createAddressRule, type AddressRule } from "./http/address-rule"
export type { MiraklExportedRow } from "./files/exported-offers"
export type {
  CallBudget,
  CallGrant,
  CallRequest,
  MiraklCallClass,
} from "./http/call-budget"
export type {
  CallLedger,
  CallTurn,
  CallTurnTaken,
  TakenTurn,
} from "./http/call-ledger"
export type {
  MiraklCallOptions,
  MiraklCallReference,
} from "./http/call-options"
export type { MiraklClientOptions } from "./http/client-options"
export { systemClock, type MiraklClock } from "./http/clock"
export type {
  MiraklExcerpt,
  MiraklExchange,
  MiraklExchangeObserver,
} from "./http/exchange"
export { createCallBudget } from "./http/create-call-budget"
export { createInMemoryCallBudget } from "./http/in-memory-call-budget"
export type { UploadSource } from "./http/multipart"
export type { MiraklOffersFilters, MiraklOffersPage } from "./offers"
export type { MiraklOrderUpdated } from "./order-actions"
export type {
  MiraklOrdersFilters,
  MiraklOrdersPage,
  MiraklOrderTracking,
} from "./orders"
export type { UnreadableItem } from "./http/parse-items"
export type { MiraklAccount } from "./schemas/account"
export type {
  MiraklExportedOffer,
  MiraklExportedPrice,
} from "./schemas/exported-offer"
export type {
  MiraklCarrier,
  MiraklChannel,
  MiraklCurrency,
  MiraklDocumentType,
  MiraklHierarchy,
  MiraklLogisticClass,
  MiraklOfferState,
  MiraklOrderTax,
  MiraklReason,
  MiraklShippingType,
  MiraklShippingZone,
} from "./schemas/master-data"
export type { MiraklOffer } from "./schemas/offer"
export type {
  MiraklOfferExportRequest,
  MiraklOfferExportStatus,
} from "./schemas/offer-export"
export type {
  MiraklAddress,
  MiraklCancelation,
  MiraklOrder,
  MiraklOrderCustomer,
  MiraklOrderLine,
  MiraklRefund,
  MiraklTax,
} from "./schemas/order"
export type { MiraklSoldOrder } from "./schemas/sold-order"
export type {
  MiraklCancelationInput,
  MiraklCancelationsMade,
  MiraklRefundInput,
  MiraklRefundsMade,
} from "./schemas/order-action"
export type { MiraklOrderDocument } from "./schemas/order-document"
export type { MiraklPlatformConfiguration } from "./schemas/platform-configuration"
export type { MiraklDateTime, MiraklDecimal } from "./schemas/primitives"
export type {
  MiraklShipment,
  MiraklShipmentInput,
  MiraklShipmentTracking,
} from "./schemas/shipment"
export type {
  MiraklStockImportError,
  MiraklStockImportStatus,
} from "./schemas/stock-import"
export type {
  MiraklShipmentsCreated,
  MiraklShipmentsFilters,
  MiraklShipmentsPage,
  MiraklShipmentsUpdated,
} from "./shipments"

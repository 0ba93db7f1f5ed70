export { startSimulator } from "./start-simulator"
export type { RunningSimulator, SimulatorOptions } from "./start-simulator"
export type { Control } from "./control/control"
export type { OrderAction } from "./control/move-order"
export type { OrderActionInput } from "./control/order-action-input"
export type { RandomOrdersInput } from "./control/random-orders"
export type { Fault, FaultInput, FaultKind } from "./faults/fault"
export type { JournalEntry, JournalFilter } from "./journal/journal"
export type { TrafficRecord } from "./journal/traffic-recorder"
export type { OfferInput } from "./offers/build-offer"
export type { OrderInput, OrderLineInput, TaxInput } from "./orders/order-input"
export type { Offer } from "./state/offer"
export type { Order, OrderLine, OrderState } from "./state/order"
export type { Shipment } from "./state/shipment"
export { computeOrderState } from "./orders/order-state"
export {
  demoCatalogue,
  FRENCH_SHOP_ID,
  GERMAN_SHOP_ID,
} from "./scenarios/demo-catalogue"
export type { DemoKind, DemoProduct } from "./scenarios/demo-catalogue"

export * from "./export-mirakl-shipments"
export * from "./push-mirakl-shipment"

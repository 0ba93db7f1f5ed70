export * from "./export-mirakl-shipments"
export * from "./push-mirakl-shipment"
export * from "./resume-mirakl-shipments"

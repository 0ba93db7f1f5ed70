export * from "./instance"
export * from "./job"
export * from "./shipment"

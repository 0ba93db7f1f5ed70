export * from "./export-mirakl-stock"
export * from "./reconcile-mirakl-listings"

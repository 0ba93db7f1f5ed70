export * from "./export-mirakl-stock"

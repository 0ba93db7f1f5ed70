export * from "./import-mirakl-master-data"

export * from "./import-mirakl-listings"
export * from "./link-mirakl-listing"
export * from "./unlink-mirakl-listing"

export * from "./import-mirakl-listings"
export * from "./link-mirakl-listing"
export * from "./relink-mirakl-listings"
export * from "./unlink-mirakl-listing"

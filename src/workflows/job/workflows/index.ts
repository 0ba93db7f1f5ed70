export * from "./run-mirakl-job"
export * from "./run-mirakl-schedule"
export * from "./start-mirakl-operation"

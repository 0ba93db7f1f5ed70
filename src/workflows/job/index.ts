export * from "./workflows"
export type { MiraklOperationInput } from "./operation-input"

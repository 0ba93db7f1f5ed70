export * from "./workflows"
export { listUnmappedShipping } from "./list-unmapped-shipping"

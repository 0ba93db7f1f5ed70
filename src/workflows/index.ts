export * from "./instance"
export * from "./job"

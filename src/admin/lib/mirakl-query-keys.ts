import type { ListQuery } from "../types/paginated"

export type MiraklResource =
  | "overview"
  | "instances"
  | "instance-lists"
  | "schedules"
  | "master-data"
  | "listings"
  | "orders"
  | "jobs"
  | "job-lines"
  | "logs"
  | "timelines"
  | "documents"

/** Query keys of everything that comes from the plugin's routes. */
export const miraklQueryKeys = {
  resource: (resource: MiraklResource) => ["mirakl", resource] as const,
  list: (resource: MiraklResource, query: ListQuery = {}) =>
    ["mirakl", resource, "list", query] as const,
  detail: (resource: MiraklResource, id: string) =>
    ["mirakl", resource, "detail", id] as const,
}

import type { MiraklCallOptions } from "./http/call-options"
import { fetchList, type ListOperation } from "./http/fetch-list"
import type { MiraklHttp } from "./http/mirakl-http"
import { hierarchySchema, type MiraklHierarchy } from "./schemas/master-data"

const H11: ListOperation = {
  code: "H11",
  method: "GET",
  path: "/api/hierarchies",
  repeatable: true,
  field: "hierarchies",
}

/** The categories of the marketplace. */
export function createHierarchiesApi(http: MiraklHttp) {
  return {
    /** (H11) Lists all categories, parents and children. Published frequency: hourly. */
    fetchHierarchies(options?: MiraklCallOptions): Promise<MiraklHierarchy[]> {
      return fetchList(http, H11, hierarchySchema, options)
    },
  }
}

import type { MiraklCallOptions } from "./http/client-options"
import { fetchList, type ListOperation } from "./http/fetch-list"
import type { MiraklHttp } from "./http/mirakl-http"
import {
  documentTypeSchema,
  type MiraklDocumentType,
} from "./schemas/master-data"

const DO01: ListOperation = {
  code: "DO01",
  method: "GET",
  path: "/api/documents",
  repeatable: true,
  field: "documents",
}

/** The documents that the marketplace knows. */
export function createDocumentsApi(http: MiraklHttp) {
  return {
    /** (DO01) Lists the document types of orders and shops. Published frequency: daily. */
    fetchDocumentTypes(
      options?: MiraklCallOptions
    ): Promise<MiraklDocumentType[]> {
      return fetchList(http, DO01, documentTypeSchema, options)
    },
  }
}

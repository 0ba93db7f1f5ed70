import { ok, type Operation } from "../http/operation"

export const documentOperations: Operation[] = [
  {
    code: "DO01",
    method: "GET",
    path: "/api/documents",
    handle: ({ platform, query }) => {
      const entities = query.commaListOf("entities", ["ORDER", "SHOP"])
      return ok({
        documents: platform.documents.filter(
          (document) => entities?.includes(document.entity) ?? true
        ),
      })
    },
  },
]

import { readJson } from "./http/answer-readers"
import type { MiraklCallOptions } from "./http/call-options"
import { fetchList, type ListOperation } from "./http/fetch-list"
import type { MiraklHttp } from "./http/mirakl-http"
import { toFileUpload } from "./http/multipart"
import type { MiraklOperation } from "./http/operation"
import { parseItems } from "./http/parse-items"
import { commaSeparated } from "./http/query"
import { readStream } from "./http/read-stream"
import {
  documentTypeSchema,
  type MiraklDocumentType,
} from "./schemas/master-data"
import {
  documentsUploadedSchema,
  orderDocumentSchema,
  orderDocumentsSchema,
  type MiraklOrderDocument,
} from "./schemas/order-document"

const DO01: ListOperation = {
  code: "DO01",
  method: "GET",
  path: "/api/documents",
  repeatable: true,
  field: "documents",
}

const OR72: MiraklOperation = {
  code: "OR72",
  method: "GET",
  path: "/api/orders/documents",
  repeatable: true,
}

const OR73: MiraklOperation = {
  code: "OR73",
  method: "GET",
  path: "/api/orders/documents/download",
  repeatable: true,
}

// A name that the order has already is refused the second time.
const OR74: MiraklOperation = {
  code: "OR74",
  method: "POST",
  path: "/api/orders/{order_id}/documents",
  repeatable: false,
}

/** (OR74) A file to put on an order. */
export type MiraklDocumentInput = {
  /** In ASCII; its extension tells Mirakl what it is. */
  fileName: string
  /** A code of DO01. */
  typeCode: string
  content: Buffer
  contentType: string
}

/** Why Mirakl did not take a document, in its own words. */
export type MiraklDocumentProblem = {
  code: string
  field: string
  message: string
}

/** The documents that the marketplace knows, and those of orders. */
export function createDocumentsApi(http: MiraklHttp) {
  return {
    /** (DO01) Lists the document types of orders and shops. Published frequency: daily. */
    fetchDocumentTypes(
      options?: MiraklCallOptions
    ): Promise<MiraklDocumentType[]> {
      return fetchList(http, DO01, documentTypeSchema, options)
    },

    /** (OR72) Lists the documents of 1 to 100 orders. */
    fetchOrderDocuments(
      orderIds: string[],
      options?: MiraklCallOptions
    ): Promise<MiraklOrderDocument[]> {
      return http.send({
        operation: OR72,
        query: { order_ids: commaSeparated(orderIds) },
        read: readJson(
          orderDocumentsSchema,
          (body) => parseItems(orderDocumentSchema, body.order_documents).items
        ),
        options,
      })
    },

    /** (OR73) Reads one document as it comes; it must be read to its end or left with `break`. */
    downloadDocument(
      documentId: string,
      options?: MiraklCallOptions
    ): Promise<AsyncIterable<Buffer>> {
      return http.send({
        operation: OR73,
        query: { document_ids: commaSeparated([documentId]) },
        accept: "application/octet-stream",
        isTransfer: true,
        read: readStream,
        options,
      })
    },

    /**
     * (OR74) Puts a document on an order. Not safe to repeat: after an error
     * with `outcomeUnknown` look for its name (OR72) first.
     *
     * @returns why it was not taken; nothing when it was
     */
    pushDocument(
      orderId: string,
      document: MiraklDocumentInput,
      options?: MiraklCallOptions
    ): Promise<MiraklDocumentProblem[]> {
      const { fileName, typeCode, content, contentType } = document
      return http.send({
        operation: OR74,
        pathParameters: { order_id: orderId },
        upload: toFileUpload(
          content,
          { field: "files", filename: fileName, contentType },
          {
            order_documents: {
              order_documents: [{ file_name: fileName, type_code: typeCode }],
            },
          }
        ),
        isTransfer: true,
        read: readJson(documentsUploadedSchema, (body) =>
          body.order_documents
            .flatMap(({ errors }) => errors)
            .map(({ code, field, message }) => ({
              code: code ?? "",
              field: field ?? "",
              message: message ?? "",
            }))
        ),
        options,
      })
    },
  }
}

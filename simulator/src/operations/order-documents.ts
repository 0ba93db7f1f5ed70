import { BodyFields } from "../http/body-fields"
import { toMiraklDate } from "../http/mirakl-date"
import { MiraklProblem, badRequest, notFound } from "../http/mirakl-problem"
import { ok, type Call, type Operation, type Reply } from "../http/operation"
import { addDocument, documentsOf } from "../orders/add-document"
import type { OrderDocument } from "../state/order-document"
import { requireOrder } from "./find-order"

export const orderDocumentOperations: Operation[] = [
  {
    code: "OR72",
    method: "GET",
    path: "/api/orders/documents",
    handle: (call) => {
      const ids = call.query.commaList("order_ids")
      if (ids === null) {
        throw badRequest("The parameter 'order_ids' is required.")
      }
      return ok({
        order_documents: documentsOf(call, ids)
          .filter((document) => isOwn(call, document))
          .map(toWireDocument),
      })
    },
  },
  {
    code: "OR73",
    method: "GET",
    path: "/api/orders/documents/download",
    sendsFile: true,
    handle: download,
  },
  {
    code: "OR74",
    method: "POST",
    path: "/api/orders/{order_id}/documents",
    body: "multipart",
    handle: upload,
  },
]

function download(call: Call): Reply {
  const ids = call.query.commaList("document_ids")
  if (ids === null && call.query.commaList("order_ids") === null) {
    throw badRequest("One of 'document_ids' and 'order_ids' is required.")
  }
  const [id] = ids ?? []
  if (id === undefined || ids?.length !== 1) {
    throw new MiraklProblem(501, "ZIP archives are not simulated.")
  }
  const document = call.state.orderDocuments.get(Number(id))
  if (!document || !isOwn(call, document)) {
    throw notFound(`No document with id '${id}'.`)
  }
  return {
    status: 200,
    bytes: Buffer.from(document.bytes),
    contentType: "application/octet-stream",
    headers: {
      "content-disposition": `attachment; filename="${document.file_name}"`,
    },
  }
}

function upload(call: Call): Reply {
  const order = requireOrder(call)
  const files = call.files.files ?? []
  if (files.length === 0) {
    throw badRequest("Required part 'files' is not present.")
  }
  const inputs = BodyFields.of(readDescription(call))
    .objects("order_documents", 50)
    .map((entry) => ({
      file_name: entry.string("file_name"),
      type_code: entry.string("type_code"),
    }))
  const names = inputs.map(({ file_name }) => file_name)
  if (new Set(names).size !== names.length) {
    throw badRequest("Documents filenames must be distinct.")
  }
  const stray = files.find(({ filename }) => !names.includes(filename))
  if (stray) {
    throw badRequest(`The file '${stray.filename}' is not described.`)
  }
  const failed = inputs.flatMap((input) => {
    const file = files.find(({ filename }) => filename === input.file_name)
    const bytes = file?.bytes ?? null
    const errors = addDocument(call, order, { ...input, bytes })
    return errors.length > 0 ? [{ errors, input }] : []
  })
  return ok({ errors_count: failed.length, order_documents: failed })
}

function readDescription(call: Call): unknown {
  const text =
    call.fields.order_documents ??
    call.files.order_documents?.[0]?.bytes.toString("utf8")
  if (text === undefined) {
    throw badRequest("Required part 'order_documents' is not present.")
  }
  try {
    return JSON.parse(text)
  } catch {
    throw badRequest("The part 'order_documents' is not valid JSON.")
  }
}

function isOwn(call: Call, { order_id }: OrderDocument): boolean {
  return call.state.orders.get(order_id)?.shop_id === call.shop.shop_id
}

function toWireDocument(document: OrderDocument): Record<string, unknown> {
  return {
    date_uploaded: toMiraklDate(document.date_uploaded),
    file_name: document.file_name,
    file_size: document.bytes.length,
    id: document.id,
    order_id: document.order_id,
    type: document.type,
  }
}

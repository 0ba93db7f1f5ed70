import type { Order } from "../state/order"
import type { OrderDocument } from "../state/order-document"
import {
  nextSequence,
  requirePlatform,
  type Moment,
} from "../state/simulator-state"
import { touchOrder } from "./order-state"

/** A document as it is uploaded; without bytes no file of its name came along. */
export type DocumentInput = {
  file_name: string
  type_code: string
  bytes: Uint8Array | null
}

export type DocumentProblem = { code: string; field: string; message: string }

const MOST_DOCUMENTS = 50
const EXTENSIONS =
  /\.(csv|docx?|xlsx?|ppt|pdf|odt|ods|odp|txt|rtf|png|jpg|gif|zpl|mov|mp4)$/i
const PRINTABLE_ASCII = /^[\x20-\x7e]+$/
const RESTRICTED = [
  "SYSTEM_DELIVERY_BILL",
  "SYSTEM_SHIPMENT_DELIVERY_BILL",
  "SYSTEM_MESSAGE_ATTACHMENT",
]

/** (OR74) Adds a document to an order; what is wrong with it, else nothing. */
export function addDocument(
  moment: Moment,
  order: Order,
  input: DocumentInput
): DocumentProblem[] {
  const problems = judge(moment, order, input)
  if (problems.length === 0 && input.bytes) {
    const id = nextSequence(moment.state)
    moment.state.orderDocuments.set(id, {
      id,
      order_id: order.order_id,
      file_name: input.file_name,
      type: input.type_code,
      bytes: input.bytes,
      date_uploaded: moment.now,
    })
    touchOrder(order, moment.now)
  }
  return problems
}

/** Documents of orders, the oldest first. */
export function documentsOf(
  { state }: Pick<Moment, "state">,
  orderIds: readonly string[]
): OrderDocument[] {
  return [...state.orderDocuments.values()].filter(({ order_id }) =>
    orderIds.includes(order_id)
  )
}

function judge(
  moment: Moment,
  order: Order,
  { file_name: name, type_code: type, bytes }: DocumentInput
): DocumentProblem[] {
  const platform = requirePlatform(moment.state, order.platform_id)
  const existing = documentsOf(moment, [order.order_id])
  const isKnownType = platform.documents.some(
    ({ code, entity }) => code === type && entity === "ORDER"
  )
  const rules: [boolean, string, string, string][] = [
    [
      !isKnownType,
      "valid_order_document.type",
      "type_code",
      "Unable to retrieve document's type from the given code",
    ],
    [
      RESTRICTED.includes(type),
      "valid_order_document.restricted",
      "type_code",
      "This document type can't be uploaded by a shop",
    ],
    [
      bytes === null,
      "valid_order_document.file",
      "file_name",
      "No file with this name was uploaded",
    ],
    [
      !EXTENSIONS.test(name) || !PRINTABLE_ASCII.test(name),
      "valid_order_document.file_name",
      "file_name",
      "The file name or its type is not supported",
    ],
    [
      existing.some(({ file_name }) => file_name === name),
      "valid_order_document.duplicate",
      "file_name",
      "A document with this name already exists on the order",
    ],
    [
      existing.length >= MOST_DOCUMENTS,
      "valid_order_document.count",
      "files",
      "An order can have a maximum of 50 documents",
    ],
  ]
  return rules
    .filter(([isBroken]) => isBroken)
    .map(([, code, field, message]) => ({ code, field, message }))
}

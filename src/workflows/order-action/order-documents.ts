import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import {
  DOCUMENT_EXTENSIONS,
  mediaTypeOf,
  toSafeFileName,
} from "../../mapping/order-document/document-file"
import { MiraklError, type MiraklOrderDocument } from "../../mirakl-api"
import { openOrder, type OpenOrder } from "./open-order"

/** A file for an order. */
export type NewDocument = {
  file_name: string
  /** A code of DO01. */
  type_code: string
  content: Buffer
}

/** A document on its way from Mirakl. */
export type DownloadedDocument = {
  file_name: string
  media_type: string
  content: AsyncIterable<Buffer>
}

/** (OR72) The documents of an order, as Mirakl has them now. */
export async function listOrderDocuments(
  container: MedusaContainer,
  bindingId: string
): Promise<MiraklOrderDocument[]> {
  return fetchDocuments(await openOrder(container, bindingId))
}

/**
 * (OR73) One document of an order, as it comes.
 *
 * @throws {MedusaError} NOT_FOUND for a document of another order
 */
export async function downloadOrderDocument(
  container: MedusaContainer,
  bindingId: string,
  documentId: string
): Promise<DownloadedDocument> {
  const open = await openOrder(container, bindingId)
  const documents = await fetchDocuments(open)
  const document = documents.find(({ id }) => id === documentId)
  if (!document) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Order ${open.binding.mirakl_order_id} has no document ${documentId}.`
    )
  }
  return {
    file_name: toSafeFileName(document.file_name),
    media_type: mediaTypeOf(document.file_name) ?? "application/octet-stream",
    content: await told(open.client.documents.downloadDocument(documentId)),
  }
}

/**
 * (OR74) Puts a document on an order. Mirakl takes a name once: whether a file
 * whose answer was lost has arrived is told by its name.
 *
 * @throws {MedusaError} INVALID_DATA for a type that the marketplace does not
 * know and a file that Mirakl does not take; NOT_ALLOWED in Mirakl's words
 */
export async function pushOrderDocument(
  open: OpenOrder,
  { file_name, type_code, content }: NewDocument
): Promise<void> {
  const fileName = toSafeFileName(file_name)
  const contentType = mediaTypeOf(fileName)
  if (!contentType) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Mirakl takes no such file as ${fileName}: expected one of ${DOCUMENT_EXTENSIONS.join(", ")}.`
    )
  }
  await requireType(open, type_code)
  const { client, binding } = open
  const problems = await client.documents
    .pushDocument(binding.mirakl_order_id, {
      fileName,
      typeCode: type_code,
      content,
      contentType,
    })
    .catch(async (error: unknown) => {
      const isLost = error instanceof MiraklError && error.outcomeUnknown
      if (isLost && (await hasDocument(open, fileName))) {
        return []
      }
      throw asRefusal(error)
    })
  if (problems.length) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Mirakl did not take ${fileName}: ${problems.map(({ message }) => message).join(" ")}`
    )
  }
}

/** (OR72) Whether an order has a document of this name. */
export async function hasDocument(
  open: OpenOrder,
  fileName: string
): Promise<boolean> {
  const documents = await fetchDocuments(open)
  return documents.some(({ file_name }) => file_name === fileName)
}

function fetchDocuments({
  client,
  binding,
}: OpenOrder): Promise<MiraklOrderDocument[]> {
  return told(client.documents.fetchOrderDocuments([binding.mirakl_order_id]))
}

async function requireType(
  { service, instance }: OpenOrder,
  typeCode: string
): Promise<void> {
  const types = await service.listMiraklMasterDataEntries(
    {
      instance_id: instance.id,
      kind: "document_type",
      scope: "ORDER",
      removed_at: null,
    },
    { take: null }
  )
  const codes = types.map(({ code }) => code)
  if (codes.length && !codes.includes(typeCode)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `"${typeCode}" is no type of document that the marketplace knows: expected one of ${codes.join(", ")}.`
    )
  }
}

async function told<Result>(call: Promise<Result>): Promise<Result> {
  try {
    return await call
  } catch (error) {
    throw asRefusal(error)
  }
}

function asRefusal(error: unknown): unknown {
  return error instanceof MiraklError
    ? new MedusaError(MedusaError.Types.NOT_ALLOWED, error.message)
    : error
}

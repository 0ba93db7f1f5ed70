import { BodyFields } from "../http/body-fields"
import { parseMiraklDate, toMiraklDate } from "../http/mirakl-date"
import { badRequest, notFound } from "../http/mirakl-problem"
import { ok, type Call, type Operation } from "../http/operation"
import { queueOfferExport } from "../offers/export-offers"
import { writeExportChunk } from "../offers/write-export-chunk"
import type { OfferExport, OfferExportRequest } from "../state/offer-export"

const MOST_ITEMS = 1_000_000
const DEFAULT_ITEMS = 100_000

export const offerExportOperations: Operation[] = [
  {
    code: "OF52",
    method: "POST",
    path: "/api/offers/export/async",
    body: "json",
    handle: (call) => {
      const request = readRequest(call)
      const { tracking_id } = queueOfferExport(call, call.shop, request)
      return ok({ tracking_id })
    },
  },
  {
    code: "OF53",
    method: "GET",
    path: "/api/offers/export/async/status/{tracking_id}",
    handle: (call) => ok(toWireStatus(call, requireExport(call))),
  },
  {
    code: "OF54",
    method: "GET",
    path: "/api/offers/export/async/file/{tracking_id}",
    documentedPath: "/dynamic-url/The+URL+is+retrieved+from+OF53+output/OF54",
    sendsFile: true,
    handle: (call) => {
      const { request, chunks } = requireExport(call)
      const name = call.query.text("file")
      const chunk = chunks.find((candidate) => candidate.file === name)
      if (!chunk) {
        throw notFound(`No export file '${name ?? ""}'.`)
      }
      return {
        status: 200,
        text: writeExportChunk(call.platform, call.shop, request, chunk.offers),
        contentType: `${request.export_type};charset=UTF-8`,
      }
    },
  },
]

function requireExport(call: Call): OfferExport {
  const id = call.params.tracking_id ?? ""
  const offerExport = call.state.offerExports.get(id)
  if (!offerExport || offerExport.shop_id !== call.shop.shop_id) {
    throw notFound(`No export with tracking id '${id}'.`)
  }
  return offerExport
}

function toWireStatus(
  call: Call,
  offerExport: OfferExport
): Record<string, unknown> {
  const path = `/api/offers/export/async/file/${offerExport.tracking_id}`
  return {
    ...(offerExport.error && { error: offerExport.error }),
    last_updated: toMiraklDate(offerExport.last_updated),
    status: offerExport.status,
    ...(offerExport.status === "COMPLETED" && {
      urls: offerExport.chunks.map(({ file }) => {
        const url = new URL(path, call.url)
        url.searchParams.set("file", file)
        return url.toString()
      }),
    }),
  }
}

/** (OF52) The body; an empty one asks for all active offers as CSV. */
function readRequest(call: Call): OfferExportRequest {
  const fields = BodyFields.of(call.body ?? {})
  const type = fields.optionalString("export_type") ?? "text/csv"
  if (type !== "text/csv" && type !== "application/json") {
    throw badRequest(`The export type '${type}' is not supported.`)
  }
  const since = fields.optionalString("last_request_date")
  const inactive = fields.optionalBoolean("include_inactive_offers")
  if (since !== undefined && inactive !== undefined) {
    throw badRequest(
      "include_inactive_offers cannot be used together with last_request_date."
    )
  }
  return {
    export_type: type,
    channel_codes: fields.optionalStrings("channel_codes") ?? null,
    include_fields: fields.optionalStrings("include_fields") ?? null,
    rename_fields: readRenames(fields, type),
    include_inactive_offers: inactive ?? false,
    items_per_chunk: readChunkSize(call, fields),
    last_request_date:
      since === undefined ? null : parseMiraklDate(since, "last_request_date"),
  }
}

function readChunkSize(call: Call, fields: BodyFields): number {
  const least = call.platform.behaviour.min_items_per_chunk
  const items = fields.optionalInteger("items_per_chunk") ?? DEFAULT_ITEMS
  const megabytes = fields.optionalInteger("megabytes_per_chunk") ?? 100
  if (items < least || items > MOST_ITEMS) {
    throw badRequest(
      `items_per_chunk must be between ${least} and ${MOST_ITEMS}.`
    )
  }
  if (megabytes < 10 || megabytes > 1000) {
    throw badRequest("megabytes_per_chunk must be between 10 and 1000.")
  }
  return items
}

function readRenames(
  fields: BodyFields,
  type: string
): Record<string, string> | null {
  const given = fields.optionalRecord("rename_fields")
  if (given === undefined) {
    return null
  }
  if (type !== "text/csv") {
    throw badRequest("rename_fields is only supported for CSV exports.")
  }
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, String(value)])
  )
}

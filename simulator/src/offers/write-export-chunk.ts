import { stringify } from "csv-stringify/sync"
import type { LazyList } from "../state/lazy-list"
import type { Offer } from "../state/offer"
import type { OfferExportRequest } from "../state/offer-export"
import type { Platform } from "../state/platform"
import type { Shop } from "../state/shop"
import {
  EXPORT_COLUMNS,
  toExportedJson,
  toExportedRow,
} from "./to-exported-offer"

const BATCH = 500

/**
 * (OF54) The text of one chunk, in batches: a JSON array, or a CSV with `;`
 * and the header names of the request.
 */
export async function* writeExportChunk(
  platform: Platform,
  shop: Shop,
  request: OfferExportRequest,
  offers: LazyList<Offer>
): AsyncGenerator<string> {
  if (request.export_type === "text/csv") {
    yield* writeCsv(platform, shop, request, offers)
    return
  }
  yield "["
  for (let start = 0; start < offers.length; start += BATCH) {
    const objects = offers
      .slice(start, start + BATCH)
      .map((offer) =>
        JSON.stringify(
          onlyFields(
            toExportedJson(platform, shop, offer),
            request.include_fields
          )
        )
      )
    yield (start === 0 ? "" : ",") + objects.join(",")
  }
  yield "]"
}

async function* writeCsv(
  platform: Platform,
  shop: Shop,
  request: OfferExportRequest,
  offers: LazyList<Offer>
): AsyncGenerator<string> {
  const columns = EXPORT_COLUMNS.filter(
    (name) => request.include_fields?.includes(name) ?? true
  )
  const renamed = columns.map((name) => request.rename_fields?.[name] ?? name)
  yield stringify([renamed], { delimiter: ";" })
  for (let start = 0; start < offers.length; start += BATCH) {
    const rows = offers.slice(start, start + BATCH).map((offer) => {
      const row = toExportedRow(platform, shop, offer)
      return columns.map((name) => row[name] ?? "")
    })
    yield stringify(rows, {
      delimiter: ";",
      cast: { boolean: (value) => String(value) },
    })
  }
}

function onlyFields(
  offer: Record<string, unknown>,
  fields: string[] | null
): Record<string, unknown> {
  return fields === null
    ? offer
    : Object.fromEntries(
        Object.entries(offer).filter(([name]) => fields.includes(name))
      )
}

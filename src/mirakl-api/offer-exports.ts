import { readJson } from "./http/answer-readers"
import { readStream } from "./http/read-stream"
import type { MiraklCallOptions } from "./http/call-options"
import type { MiraklHttp } from "./http/mirakl-http"
import type { MiraklOperation } from "./http/operation"
import {
  readExportedOffers,
  type MiraklExportedRow,
} from "./files/exported-offers"
import {
  offerExportRequestedSchema,
  offerExportStatusSchema,
  type MiraklOfferExportRequest,
  type MiraklOfferExportStatus,
} from "./schemas/offer-export"

// Ordered twice, an export is made twice and changes nothing.
const OF52: MiraklOperation = {
  code: "OF52",
  method: "POST",
  path: "/api/offers/export/async",
  repeatable: true,
}

const OF53: MiraklOperation = {
  code: "OF53",
  method: "GET",
  path: "/api/offers/export/async/status/{tracking_id}",
  repeatable: true,
}

const OF54: MiraklOperation = {
  code: "OF54",
  method: "GET",
  path: "",
  repeatable: true,
}

/** Exports of the shop's offers, for many offers at once and for what changed. */
export function createOfferExportsApi(http: MiraklHttp) {
  return {
    /**
     * (OF52) Orders an export. Published maximum: of a delta one a minute, of a
     * full export one a day; a full one out of turn is for people and recovery.
     *
     * @returns the tracking id, to be followed with {@link fetchStatus}
     */
    pushRequest(
      request: MiraklOfferExportRequest = {},
      options?: MiraklCallOptions
    ): Promise<string> {
      return http.send({
        operation: OF52,
        json: { export_type: "application/json", ...request },
        counts: request.last_request_date ? {} : { variant: "full" },
        read: readJson(offerExportRequestedSchema, (body) => body.tracking_id),
        options,
      })
    },

    /** (OF53) Tells how far an export is. Published maximum: every 10 seconds. */
    fetchStatus(
      trackingId: string,
      options?: MiraklCallOptions
    ): Promise<MiraklOfferExportStatus> {
      return http.send({
        operation: OF53,
        pathParameters: { tracking_id: trackingId },
        counts: { resource: trackingId },
        read: readJson(offerExportStatusSchema, (body) => body),
        options,
      })
    },

    /**
     * (OF54) Reads a file of an export offer by offer, holding none of it. A
     * file that breaks off ends in a {@link MiraklNetworkError}; read it again
     * from its start.
     *
     * @param url as {@link fetchStatus} named it; must be on the marketplace's host
     */
    async *streamChunk(
      url: string,
      options?: MiraklCallOptions
    ): AsyncGenerator<MiraklExportedRow> {
      const file = await http.send({
        operation: OF54,
        handedOutUrl: url,
        accept: "application/json, text/csv",
        isTransfer: true,
        read: readStream,
        options,
      })
      yield* readExportedOffers(file)
    },
  }
}

import { readJson } from "./http/answer-readers"
import type { MiraklCallOptions } from "./http/call-options"
import { fetchList, type ListOperation } from "./http/fetch-list"
import type { MiraklHttp } from "./http/mirakl-http"
import type { MiraklOperation } from "./http/operation"
import { iterateOffsetPages, PAGE_SIZE } from "./http/paging"
import { commaSeparated } from "./http/query"
import {
  parseItems,
  readIdentifier,
  type UnreadableItem,
} from "./http/parse-items"
import { offerStateSchema, type MiraklOfferState } from "./schemas/master-data"
import {
  offerSchema,
  offersPageSchema,
  type MiraklOffer,
} from "./schemas/offer"

const OF61: ListOperation = {
  code: "OF61",
  method: "GET",
  path: "/api/offers/states",
  repeatable: true,
  field: "offer_states",
}

const OF21: MiraklOperation = {
  code: "OF21",
  method: "GET",
  path: "/api/offers",
  repeatable: true,
}

/** (OF21) What to list; everything by default. There is no filter by date. */
export type MiraklOffersFilters = {
  stateCodes?: string[]
  /** The seller's own SKU. */
  shopSku?: string
  /** The operator's product SKU. */
  productSku?: string
}

/** (OF21) One page of at most 100 offers. */
export type MiraklOffersPage = {
  offers: MiraklOffer[]
  /** Offers that can't be understood. */
  rejected: (UnreadableItem & { offerId: string | null })[]
  totalCount: number
  offset: number
  /** When Mirakl answered, by its own clock. */
  serverDate: Date
}

/** The shop's offers. */
export function createOffersApi(http: MiraklHttp) {
  return {
    /** (OF61) Lists the product conditions. Published frequency: daily. */
    fetchStates(options?: MiraklCallOptions): Promise<MiraklOfferState[]> {
      return fetchList(http, OF61, offerStateSchema, options)
    },

    /**
     * (OF21) Reads the shop's offers page by page. The call budget counts it
     * once. Offers that come or go meanwhile may shift the pages.
     *
     * @param start goes on at this offset
     */
    iterateOffers(
      filters: MiraklOffersFilters = {},
      options?: MiraklCallOptions,
      start = 0
    ): AsyncIterable<MiraklOffersPage> {
      return iterateOffsetPages(
        (offset) =>
          fetchOffersPage(http, filters, offset, {
            ...options,
            continuesRun: options?.continuesRun || offset > 0,
          }),
        { start }
      )
    },

    /** (OF21) Counts the shop's offers. */
    fetchCount(options?: MiraklCallOptions): Promise<number> {
      return http.send({
        operation: OF21,
        query: { max: 1 },
        read: readJson(offersPageSchema, (page) => page.total_count),
        options,
      })
    },
  }
}

function fetchOffersPage(
  http: MiraklHttp,
  filters: MiraklOffersFilters,
  offset: number,
  options: MiraklCallOptions
): Promise<MiraklOffersPage & { received: number }> {
  return http.send({
    operation: OF21,
    query: {
      offer_state_codes: commaSeparated(filters.stateCodes),
      sku: filters.shopSku,
      product_id: filters.productSku,
      offset,
      max: PAGE_SIZE,
    },
    read: readJson(offersPageSchema, (page, serverDate) => {
      const { items, unreadable } = parseItems(offerSchema, page.offers)
      return {
        offers: items,
        rejected: unreadable.map((item) => ({
          ...item,
          offerId: readIdentifier(page.offers[item.index], "offer_id"),
        })),
        totalCount: page.total_count,
        offset,
        serverDate,
        received: page.offers.length,
      }
    }),
    options,
  })
}

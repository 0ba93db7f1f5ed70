import { MiraklRequestError } from "./errors"
import { readJson } from "./http/answer-readers"
import type { MiraklCallOptions } from "./http/call-options"
import type { MiraklHttp } from "./http/mirakl-http"
import type { MiraklOperation } from "./http/operation"
import { iterateSeekPages, PAGE_SIZE } from "./http/paging"
import {
  parseItems,
  readIdentifier,
  type UnreadableItem,
} from "./http/parse-items"
import {
  shipmentSchema,
  shipmentsCreatedSchema,
  shipmentsPageSchema,
  shipmentsUpdatedSchema,
  type MiraklShipment,
  type MiraklShipmentInput,
  type MiraklShipmentTracking,
} from "./schemas/shipment"

// Makes another shipment each time.
const ST01: MiraklOperation = {
  code: "ST01",
  method: "POST",
  path: "/api/shipments",
  repeatable: false,
}

const ST11: MiraklOperation = {
  code: "ST11",
  method: "GET",
  path: "/api/shipments",
  repeatable: true,
}

// Replaces the tracking as a whole, and changes no state.
const ST23: MiraklOperation = {
  code: "ST23",
  method: "POST",
  path: "/api/shipments/tracking",
  repeatable: true,
}

// A shipment that has left is refused the second time.
const ST24: MiraklOperation = {
  code: "ST24",
  method: "PUT",
  path: "/api/shipments/ship",
  repeatable: false,
}

const MOST_SHIPMENTS = 1000

/** (ST11) Which shipments. Lists hold 1 to 100 values. */
export type MiraklShipmentsFilters = {
  orderIds?: string[]
  stateCodes?: string[]
  updatedFrom?: Date
  updatedTo?: Date
}

/** (ST11) One page of at most 100 shipments, the oldest first. */
export type MiraklShipmentsPage = {
  shipments: MiraklShipment[]
  /** Shipments that can't be understood. */
  rejected: (UnreadableItem & { shipmentId: string | null })[]
  /** When Mirakl answered, by its own clock. */
  serverDate: Date
}

/** (ST01) What became of each shipment. An error names its order only: send one shipment of an order at a time. */
export type MiraklShipmentsCreated = {
  successes: MiraklShipment[]
  errors: { orderId: string | null; message: string }[]
}

/** (ST23, ST24) What became of each shipment. */
export type MiraklShipmentsUpdated = {
  successes: { id: string }[]
  errors: { id: string | null; message: string }[]
}

/**
 * Shipments of platforms with multi-shipment; elsewhere all of it answers 404.
 * At most 1000 at a time.
 */
export function createShipmentsApi(http: MiraklHttp) {
  return {
    /**
     * (ST01) Makes shipments. Not safe to repeat: after an error with
     * `outcomeUnknown` read the order's shipments (ST11) first.
     */
    async pushShipments(
      shipments: MiraklShipmentInput[],
      options?: MiraklCallOptions
    ): Promise<MiraklShipmentsCreated> {
      assertCount(ST01, shipments.length)
      return http.send({
        operation: ST01,
        json: { shipments },
        read: readJson(shipmentsCreatedSchema, (body) => ({
          successes: body.shipment_success,
          errors: body.shipment_errors.map(({ order_id, message }) => ({
            orderId: order_id,
            message: message ?? "",
          })),
        })),
        options,
      })
    },

    /** (ST11) Reads shipments page by page. */
    iterateShipments(
      filters: MiraklShipmentsFilters = {},
      options?: MiraklCallOptions
    ): AsyncIterable<MiraklShipmentsPage> {
      return iterateSeekPages(ST11.code, (pageToken) =>
        fetchShipmentsPage(http, filters, pageToken, options)
      )
    },

    /** (ST23) Replaces the tracking of shipments. Safe to repeat. */
    async pushTracking(
      items: { id: string; tracking: MiraklShipmentTracking }[],
      options?: MiraklCallOptions
    ): Promise<MiraklShipmentsUpdated> {
      assertCount(ST23, items.length)
      return http.send({
        operation: ST23,
        json: { shipments: items },
        read: readUpdated,
        options,
      })
    },

    /**
     * (ST24) Says that shipments have left. Not safe to repeat: after an error
     * with `outcomeUnknown` read them (ST11) first.
     */
    async pushShip(
      ids: string[],
      options?: MiraklCallOptions
    ): Promise<MiraklShipmentsUpdated> {
      assertCount(ST24, ids.length)
      return http.send({
        operation: ST24,
        json: { shipments: ids.map((id) => ({ id })) },
        read: readUpdated,
        options,
      })
    },
  }
}

const readUpdated = readJson(
  shipmentsUpdatedSchema,
  (body): MiraklShipmentsUpdated => ({
    successes: body.shipment_success,
    errors: body.shipment_errors.map(({ id, message }) => ({
      id,
      message: message ?? "",
    })),
  })
)

function fetchShipmentsPage(
  http: MiraklHttp,
  filters: MiraklShipmentsFilters,
  pageToken: string | null,
  options: MiraklCallOptions | undefined
): Promise<MiraklShipmentsPage & { nextPageToken: string | null }> {
  return http.send({
    operation: ST11,
    // The token stands for everything else.
    query: pageToken
      ? { page_token: pageToken }
      : {
          order_id: filters.orderIds,
          shipment_state_code: filters.stateCodes,
          last_updated_from: filters.updatedFrom,
          last_updated_to: filters.updatedTo,
          limit: PAGE_SIZE,
        },
    read: readJson(shipmentsPageSchema, (page, serverDate) => {
      const { items, unreadable } = parseItems(shipmentSchema, page.data)
      return {
        shipments: items,
        rejected: unreadable.map((item) => ({
          ...item,
          shipmentId: readIdentifier(page.data[item.index], "id"),
        })),
        serverDate,
        nextPageToken: page.next_page_token,
      }
    }),
    options: {
      ...options,
      continuesRun: options?.continuesRun || pageToken !== null,
    },
  })
}

function assertCount({ code }: MiraklOperation, count: number): void {
  if (count < 1 || count > MOST_SHIPMENTS) {
    throw new MiraklRequestError({
      operation: code,
      code: "INVALID_ARGUMENT",
      message: `${code} was not called: it takes 1 to ${MOST_SHIPMENTS} shipments, not ${count}.`,
    })
  }
}

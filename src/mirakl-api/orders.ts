import { readJson, readNothing } from "./http/answer-readers"
import type { MiraklCallOptions } from "./http/call-options"
import type { MiraklHttp } from "./http/mirakl-http"
import type { MiraklOperation } from "./http/operation"
import { iterateOffsetPages, PAGE_SIZE } from "./http/paging"
import { commaSeparated, type MiraklQuery } from "./http/query"
import {
  parseItems,
  readIdentifier,
  type UnreadableItem,
} from "./http/parse-items"
import {
  orderSchema,
  ordersPageSchema,
  type MiraklOrder,
} from "./schemas/order"
import { soldOrderSchema, type MiraklSoldOrder } from "./schemas/sold-order"

const OR11: MiraklOperation = {
  code: "OR11",
  method: "GET",
  path: "/api/orders",
  repeatable: true,
}

// Replaces the order's tracking as a whole, and changes no state: the second
// time it writes what is there.
const OR23: MiraklOperation = {
  code: "OR23",
  method: "PUT",
  path: "/api/orders/{order_id}/tracking",
  repeatable: true,
}

// Only an order in SHIPPING can be shipped: sent again after a lost answer it
// would be refused although all is well.
const OR24: MiraklOperation = {
  code: "OR24",
  method: "PUT",
  path: "/api/orders/{order_id}/ship",
  repeatable: false,
}

/** So many orders may leave a window between two pages, and none is passed over unseen. */
const OVERLAP = 5

/** (OR11) Which orders. Lists hold 1 to 100 values. */
export type MiraklOrdersFilters = {
  orderIds?: string[]
  referencesForCustomer?: string[]
  referencesForSeller?: string[]
  stateCodes?: string[]
  channelCodes?: string[]
  onlyNullChannel?: boolean
  createdFrom?: Date
  createdTo?: Date
  /** Mirakl goes back a little further, so that orders come again. */
  updatedFrom?: Date
  updatedTo?: Date
  customerDebited?: boolean
  paymentWorkflow?: string
  hasIncident?: boolean
  fulfillmentCenterCodes?: string[]
  /** How prices are to be given, whatever the order's own mode. */
  orderTaxMode?: "TAX_INCLUDED" | "TAX_EXCLUDED"
}

/** (OR11) One page of orders, the oldest first. */
export type MiraklOrdersPage = {
  orders: MiraklOrder[]
  /** Orders that can't be understood. */
  rejected: (UnreadableItem & {
    orderId: string | null
    /** Null when it can't even be read what it sold. */
    sold: MiraklSoldOrder | null
  })[]
  /** Of the whole window, at the time of this page. */
  totalCount: number
  offset: number
  /** When Mirakl answered, by its own clock; the local time before the call should it not say. */
  serverDate: Date
}

/** (OR23) How the order travels: a registered carrier by code, else name and URL. */
export type MiraklOrderTracking = {
  carrier_code?: string
  carrier_standard_code?: string
  carrier_name?: string
  carrier_url?: string
  tracking_number?: string
}

/** The shop's orders. */
export function createOrdersApi(http: MiraklHttp) {
  const fetchOrdersPage = (
    filters: MiraklOrdersFilters,
    offset: number,
    max: number,
    options: MiraklCallOptions | undefined
  ) =>
    http.send({
      operation: OR11,
      query: { ...toQuery(filters), offset, max },
      read: readJson(ordersPageSchema, (page, serverDate) => ({
        ...toOrders(page.orders),
        totalCount: page.total_count,
        offset,
        serverDate,
        received: page.orders.length,
      })),
      counts: asksForGiven(filters) ? { variant: "given" } : {},
      options: {
        ...options,
        continuesRun: options?.continuesRun || offset > 0,
      },
    })

  return {
    /**
     * (OR11) Reads one page. Of a window, the call budget counts the page at
     * offset 0 only: one a minute. Given orders may be read at any time.
     *
     * @param filters with `offset`, default 0, and `max`, 1 to 100, default 100
     */
    fetchPage(
      filters: MiraklOrdersFilters & { offset?: number; max?: number } = {},
      options?: MiraklCallOptions
    ): Promise<MiraklOrdersPage> {
      const { offset = 0, max = PAGE_SIZE, ...rest } = filters
      return fetchOrdersPage(rest, offset, max, options)
    },

    /**
     * (OR11) Reads the orders page by page; the call budget counts it once. An
     * order that is updated meanwhile leaves a window by update date and shifts
     * the rest: each page therefore begins with the last five orders of the one
     * before. Where none of them comes again, orders were passed over.
     */
    iterateOrders(
      filters: MiraklOrdersFilters = {},
      options?: MiraklCallOptions
    ): AsyncIterable<MiraklOrdersPage> {
      return iterateOffsetPages(
        (offset) => fetchOrdersPage(filters, offset, PAGE_SIZE, options),
        { overlap: OVERLAP }
      )
    },

    /**
     * (OR23) Replaces the tracking of a whole order. Safe to repeat.
     *
     * @throws {MiraklRequestError} for a carrier that the platform does not know and does not allow
     */
    pushTracking(
      orderId: string,
      tracking: MiraklOrderTracking,
      options?: MiraklCallOptions
    ): Promise<void> {
      return http.send({
        operation: OR23,
        pathParameters: { order_id: orderId },
        json: tracking,
        read: readNothing,
        options,
      })
    },

    /**
     * (OR24) Says that a whole order in SHIPPING has left. Not safe to repeat:
     * after an error with `outcomeUnknown` read the order (OR11) first.
     *
     * @throws {MiraklRequestError} when the order is not in SHIPPING
     */
    pushShip(orderId: string, options?: MiraklCallOptions): Promise<void> {
      return http.send({
        operation: OR24,
        pathParameters: { order_id: orderId },
        read: readNothing,
        options,
      })
    },
  }
}

// Mirakl counts polls of a window, not the display of known orders.
function asksForGiven(filters: MiraklOrdersFilters): boolean {
  return Boolean(
    filters.orderIds ??
    filters.referencesForCustomer ??
    filters.referencesForSeller
  )
}

function toQuery(filters: MiraklOrdersFilters): MiraklQuery {
  return {
    order_ids: commaSeparated(filters.orderIds),
    order_references_for_customer: commaSeparated(
      filters.referencesForCustomer
    ),
    order_references_for_seller: commaSeparated(filters.referencesForSeller),
    order_state_codes: commaSeparated(filters.stateCodes),
    channel_codes: commaSeparated(filters.channelCodes),
    only_null_channel: filters.onlyNullChannel,
    start_date: filters.createdFrom,
    end_date: filters.createdTo,
    start_update_date: filters.updatedFrom,
    end_update_date: filters.updatedTo,
    customer_debited: filters.customerDebited,
    payment_workflow: filters.paymentWorkflow,
    has_incident: filters.hasIncident,
    fulfillment_center_code: filters.fulfillmentCenterCodes,
    order_tax_mode: filters.orderTaxMode,
  }
}

function toOrders(
  received: unknown[]
): Pick<MiraklOrdersPage, "orders" | "rejected"> {
  const { items, unreadable } = parseItems(orderSchema, received)
  return {
    orders: items,
    rejected: unreadable.map((item) => ({
      ...item,
      orderId: readIdentifier(received[item.index], "order_id"),
      sold: soldOrderSchema.safeParse(received[item.index]).data ?? null,
    })),
  }
}

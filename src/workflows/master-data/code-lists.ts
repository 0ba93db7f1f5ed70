import type {
  MasterDataEntry,
  MasterDataKind,
} from "../../mapping/master-data/master-data-entry"
import {
  toCarrierEntry,
  toCurrencyEntry,
  toDocumentTypeEntry,
  toHierarchyEntry,
  toOrderTaxEntry,
  toPlainEntry,
  toReasonEntry,
  toShippingTypeEntry,
} from "../../mapping/master-data/to-master-data"
import type { MiraklClient } from "../../mirakl-api"

/** Where a kind of master data comes from. */
export type CodeList = {
  /** Code of the Mirakl operation. */
  operation: string
  fetch(client: MiraklClient): Promise<MasterDataEntry[]>
}

export const CODE_LISTS: Record<MasterDataKind, CodeList> = {
  channel: {
    operation: "CH11",
    fetch: async ({ channels }) =>
      (await channels.fetchChannels()).map(toPlainEntry),
  },
  currency: {
    operation: "CUR01",
    fetch: async ({ currencies }) =>
      (await currencies.fetchCurrencies()).map(toCurrencyEntry),
  },
  offer_state: {
    operation: "OF61",
    fetch: async ({ offers }) => (await offers.fetchStates()).map(toPlainEntry),
  },
  logistic_class: {
    operation: "SH31",
    fetch: async ({ shipping }) =>
      (await shipping.fetchLogisticClasses()).map(toPlainEntry),
  },
  shipping_zone: {
    operation: "SH11",
    fetch: async ({ shipping }) =>
      (await shipping.fetchZones()).map(toPlainEntry),
  },
  shipping_type: {
    operation: "SH12",
    fetch: async ({ shipping }) =>
      (await shipping.fetchTypes()).map(toShippingTypeEntry),
  },
  carrier: {
    operation: "SH21",
    fetch: async ({ shipping }) =>
      (await shipping.fetchCarriers()).map(toCarrierEntry),
  },
  hierarchy: {
    operation: "H11",
    fetch: async ({ hierarchies }) =>
      (await hierarchies.fetchHierarchies()).map(toHierarchyEntry),
  },
  reason: {
    operation: "RE01",
    fetch: async ({ reasons }) =>
      (await reasons.fetchReasons()).map(toReasonEntry),
  },
  document_type: {
    operation: "DO01",
    fetch: async ({ documents }) =>
      (await documents.fetchDocumentTypes()).map(toDocumentTypeEntry),
  },
  order_tax: {
    operation: "OR75",
    fetch: async ({ orderTaxes }) =>
      (await orderTaxes.fetchOrderTaxes()).map(toOrderTaxEntry),
  },
}

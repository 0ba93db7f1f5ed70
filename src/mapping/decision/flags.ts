type FlagText = {
  /** What is the matter; `{fact}` stands for a fact of the flag. */
  message: string
  /** What a person does about it. */
  remedy: string
}

/**
 * What a person should know about an order although nothing waits for it:
 * every flag of the plugin, with its words. A flag goes when its cause does.
 */
export const FLAGS = {
  ACCEPTANCE_UNKNOWN_SKU: {
    message:
      "The order was not accepted by itself: no variant of the store is linked to {skus}.",
    remedy: "Link the SKU, or accept or refuse the order by hand.",
  },
  ACCEPTANCE_SHORT_STOCK: {
    message:
      "The order was not accepted by itself: too little stock of {skus}.",
    remedy: "Stock up, or accept or refuse the order by hand.",
  },
  ACCEPTANCE_LOW_PRICE: {
    message:
      "The order was not accepted by itself: {skus} is sold far below the store's price.",
    remedy: "Check the prices on the marketplace; accept or refuse by hand.",
  },
  CANCELED_IN_STORE: {
    message:
      "The order was cancelled in the store, but Mirakl still expects its delivery. Its units stay held.",
    remedy:
      "Refund the order on Mirakl where it allows that, else ask the marketplace to cancel it.",
  },
  ITEMS_EDITED: {
    message: "Items of the order were edited in the store: {skus}.",
    remedy:
      "Mirakl does not follow edits: cancel or refund the difference on Mirakl.",
  },
  ADDRESS_EDITED: {
    message: "The delivery address was edited in the store.",
    remedy:
      "Mirakl shows the buyer the old address: agree on the new one through the marketplace.",
  },
  ADDRESS_CHANGED_LATE: {
    message:
      "Mirakl changed the delivery address after something of the order was packed.",
    remedy:
      "Send what has not left to the new address, and take it over into the order. What has left: agree with the buyer through the marketplace.",
  },
  REFUNDED_OUTSIDE: {
    message:
      "The store has refunded {store_refunded}, Mirakl {mirakl_refunded}.",
    remedy: "Refund the difference on Mirakl: the buyer is paid by Mirakl.",
  },
  CANCELED_AFTER_FULFILLMENT: {
    message:
      "Mirakl cancelled {units} units that were already packed or had left the warehouse.",
    remedy:
      "Cancel the fulfilment of what has not left: the order then follows. Else get the goods back or agree with the marketplace, and refund or cancel the order here. Of an order that the store had cancelled, delete the reservations once the stock is counted.",
  },
  CANCELATION_NOT_FOLLOWED: {
    message:
      "Mirakl cancelled a part of the order in a way that leaves a tax without an amount to be on.",
    remedy:
      "Edit the order by hand so that it costs what Mirakl shows, and ask the marketplace about the tax.",
  },
  FULFILLMENT_INTERRUPTED: {
    message:
      "The store stopped while it was fulfilling what Mirakl had shipped ({parcels}).",
    remedy:
      "Compare fulfilments and stock of the order with the parcels on Mirakl, and complete by hand what is missing.",
  },
  CANCELATION_INTERRUPTED: {
    message:
      "The store stopped while it was unpacking an order that Mirakl had cancelled ({fulfillments}).",
    remedy:
      "Cancel the fulfilment by hand and compare the stock of its items: it may have been put back already. The order is then cancelled by itself.",
  },
} as const satisfies Record<string, FlagText>

export type FlagCode = keyof typeof FLAGS

/** The flags of a binding: facts by code. No buyer data. */
export type Flags = Partial<Record<FlagCode, Record<string, unknown>>>

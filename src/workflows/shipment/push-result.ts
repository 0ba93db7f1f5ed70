/** What Mirakl said to a parcel or an order. */
export type PushResult =
  | {
      /** `already`: Mirakl had it, nothing was sent. */
      kind: "pushed" | "already"
      /** Null where the order ships as a whole. */
      mirakl_shipment_id: string | null
    }
  /** In Mirakl's words. */
  | { kind: "refused"; message: string }

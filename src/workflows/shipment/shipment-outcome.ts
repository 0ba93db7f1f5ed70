import type { JobError } from "../../mapping/operation/to-job-error"
import type { HeldShipment } from "../../mapping/shipment/shipment-facts"

/** How telling Mirakl about a fulfillment ended. */
export type ShipmentEnding =
  | {
      /** `already`: Mirakl had it, nothing was sent. */
      kind: "pushed" | "already"
      /** Null where the order ships as a whole. */
      mirakl_shipment_id: string | null
      /** Numbers of further labels that Mirakl has no place for. */
      other_tracking_numbers?: string[]
    }
  | HeldShipment
  /** Another process is telling Mirakl at this moment. */
  | { kind: "busy" }
  /** A dry run: this would be told. */
  | { kind: "planned"; told: Record<string, unknown> }
  | { kind: "failed"; error: JobError; cause: unknown; retryable: boolean }

/** What came of one fulfillment. */
export type ShipmentOutcome = ShipmentEnding & {
  fulfillment_id: string
  binding_id: string
  mirakl_order_id: string
  /** Mirakl has the parcel: this is about its tracking, which was edited since. */
  is_edit?: true
}

import type { MiraklOrder } from "../../../mirakl-api"
import type { BoundLine } from "../../../mapping/order-change/bound-line"
import type { OrderFacts } from "../../../mapping/order-change/order-facts"
import type { FlagCode, Flags } from "../../../mapping/decision/flags"

/** An imported order beside what Mirakl says about it now. */
export type FollowedOrder = {
  binding_id: string
  mirakl_order_id: string
  order_id: string
  shop_key: string
  moves_stock: boolean
  mirakl_updated_at: Date
  /** As sent. */
  payload: MiraklOrder
  /** Net of cancelations. */
  settled: MiraklOrder
  lines: BoundLine[]
  /** A refund that is being told may keep units from shipping. */
  may_exclude_more: boolean
  /** Mirakl's ids of shipments that the store knows. */
  known_shipment_ids: Set<string>
  /** Keys of changes that were carried out. */
  done: Set<string>
  /** Keys of parcels that a run has begun and not ended. */
  begun_parcels: string[]
  /** What a person is told about it already. */
  flags: Flags
  facts: OrderFacts
}

/** What following one order came to. */
export type Following = {
  /** What was done, for the job line. */
  changes: string[]
  /** What a person should know about it. */
  flags?: Flags
  /** What they no longer need to know. */
  clears?: FlagCode[]
  /** Another run is at a part of it, or died there: the next run looks again. */
  is_unfinished?: boolean
}

export const NOTHING: Following = { changes: [] }

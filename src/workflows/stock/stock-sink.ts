import type { ListingStock } from "../../mapping/stock/decide-listing-stock"

/** A listing whose quantity is sent. */
export type StockRow = ListingStock & { quantity: number }

/** What became of the rows of an export. */
export type SentStock = {
  /** Rows sent; in a dry run, rows that would be. */
  exported: number
  accepted: number
  rejected: number
  /** Sent, and not known to be accepted; the next export sends them again. */
  pending: number
  /** Of those, in files that did not reach Mirakl. */
  lost: number
  /** (STO01) Ids of the imports on Mirakl. */
  imports: string[]
}

/** Where an export puts its rows. */
export interface StockSink<Sent extends SentStock = SentStock> {
  add(rows: StockRow[]): Promise<void>
  /** As many rows as go out at once have been added. */
  isFull(): boolean
  /** Sends what was added. */
  flush(): Promise<void>
  /** After the last row. */
  close(): Promise<Sent>
}

/** A file on an order, uploaded by shop or operator. */
export type OrderDocument = {
  id: number
  order_id: string
  file_name: string
  /** A code of DO01. */
  type: string
  bytes: Uint8Array
  date_uploaded: Date
}

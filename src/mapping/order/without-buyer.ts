import type { MiraklOrder } from "../../mirakl-api"

/**
 * The order without what tells who bought it: the amounts, states and lines by
 * which it is still followed stay.
 */
export function withoutBuyer(order: MiraklOrder): MiraklOrder {
  return {
    ...order,
    customer: null,
    customer_notification_email: null,
    references: null,
    transaction_number: null,
    order_additional_fields: [],
    order_lines: order.order_lines.map((line) => ({
      ...line,
      order_line_additional_fields: [],
    })),
  }
}

/** Columns of an address in Medusa, whichever module keeps it, without the person who lives there; the country stays. */
export const BLANK_ADDRESS = {
  first_name: null,
  last_name: null,
  company: null,
  address_1: null,
  address_2: null,
  city: null,
  province: null,
  postal_code: null,
  phone: null,
  metadata: null,
}

import { sendOrder } from "../send-order"

/** One order's binding, with its lines and shipments. */
export const GET = sendOrder

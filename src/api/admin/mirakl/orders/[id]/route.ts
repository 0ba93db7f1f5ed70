import { sendOrder } from "../send-order"

export const GET = sendOrder

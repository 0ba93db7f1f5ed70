import { timelineOf } from "../../../logs/timeline-of"

/** What happened to an order, the oldest first. */
export const GET = timelineOf("mirakl_order")

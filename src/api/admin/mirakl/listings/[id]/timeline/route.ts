import { timelineOf } from "../../../logs/timeline-of"

/** What happened to a listing, the oldest first. */
export const GET = timelineOf("mirakl_listing")

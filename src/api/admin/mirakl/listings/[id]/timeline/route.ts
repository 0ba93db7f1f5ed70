import { timelineOf } from "../../../logs/timeline-of"

export const GET = timelineOf("mirakl_listing")

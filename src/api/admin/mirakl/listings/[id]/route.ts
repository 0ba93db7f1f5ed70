import { sendListing } from "../send-listing"

/** One listing, with what the next export would send. */
export const GET = sendListing

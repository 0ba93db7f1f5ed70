import { sendListing } from "../send-listing"

export const GET = sendListing

import { FetchError } from "@medusajs/js-sdk"

/** Whether the API refused because the user's roles do not allow it. */
export function isForbidden(error: Error): boolean {
  return error instanceof FetchError && error.status === 403
}

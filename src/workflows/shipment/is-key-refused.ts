import { MiraklAuthError } from "../../mirakl-api"

/** Whether Mirakl refuses the key: no fault of a shipment, which waits for the next key. */
export function isKeyRefused(error: unknown): error is MiraklAuthError {
  return error instanceof MiraklAuthError && error.status === 401
}

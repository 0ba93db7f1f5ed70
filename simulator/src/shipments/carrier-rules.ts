import type { Carrier, Platform } from "../state/platform"
import type { OrderTracking } from "../state/order"

/** The carrier fields of OR23, ST01 and ST23, which differ only in the URL's name. */
export type TrackingInput = {
  carrier_code?: string
  carrier_standard_code?: string
  carrier_name?: string
  tracking_url?: string
  tracking_number?: string
}

export type TrackingDecision =
  | { kind: "tracking"; tracking: OrderTracking }
  | { kind: "refused"; message: string }

/**
 * Registered carriers are named by code and get their URL computed;
 * unregistered ones need a name and a platform that allows them.
 */
export function decideTracking(
  platform: Platform,
  input: TrackingInput
): TrackingDecision {
  const wanted = input.carrier_code ?? input.carrier_standard_code
  if (wanted !== undefined) {
    const carrier = findCarrier(platform, input)
    return carrier
      ? registered(carrier, input)
      : refused(`No carrier with code '${wanted}'.`)
  }
  if (input.carrier_name === undefined) {
    return refused("The carrier is missing: a code or a name is mandatory.")
  }
  if (platform.configuration.features.disable_seller_alternative_carrier) {
    return refused("Unregistered carriers are not allowed on this platform.")
  }
  return {
    kind: "tracking",
    tracking: {
      carrier_code: null,
      carrier_standard_code: null,
      carrier_name: input.carrier_name,
      tracking_number: input.tracking_number ?? null,
      tracking_url: input.tracking_url ?? null,
    },
  }
}

function findCarrier(platform: Platform, input: TrackingInput): Carrier | null {
  const match = (carrier: Carrier) =>
    input.carrier_code !== undefined
      ? carrier.code === input.carrier_code
      : carrier.standard_code === input.carrier_standard_code
  return platform.carriers.find(match) ?? null
}

function registered(carrier: Carrier, input: TrackingInput): TrackingDecision {
  const template = carrier.tracking_url
  const number = input.tracking_number
  if (template?.includes("{trackingId}") && !number) {
    return refused(
      `The tracking number is mandatory for the carrier '${carrier.code}'.`
    )
  }
  return {
    kind: "tracking",
    tracking: {
      carrier_code: carrier.code,
      carrier_standard_code: carrier.standard_code ?? null,
      carrier_name: carrier.label,
      tracking_number: number ?? null,
      tracking_url:
        template?.replace("{trackingId}", encodeURIComponent(number ?? "")) ??
        null,
    },
  }
}

function refused(message: string): TrackingDecision {
  return { kind: "refused", message }
}

export const NO_TRACKING: OrderTracking = {
  carrier_code: null,
  carrier_standard_code: null,
  carrier_name: null,
  tracking_number: null,
  tracking_url: null,
}

/** Why the order may not leave without tracking; null when it may. */
export function missingTracking(
  platform: Platform,
  shippingTypeCode: string,
  tracking: OrderTracking
): string | null {
  const type = platform.shipping_types.find((t) => t.code === shippingTypeCode)
  return type?.mandatory_tracking && !tracking.tracking_number
    ? `Tracking information is mandatory for the shipping method '${shippingTypeCode}'.`
    : null
}

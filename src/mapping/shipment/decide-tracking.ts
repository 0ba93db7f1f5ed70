import {
  matchCarrierMapping,
  type CarrierMapping,
} from "./match-carrier-mapping"
import { pickTrackingNumber, type PickedTracking } from "./pick-tracking-number"
import type {
  FulfillmentFacts,
  HeldShipment,
  ShipmentTracking,
} from "./shipment-facts"
import { suggestCarrier, type RegisteredCarrier } from "./suggest-carrier"

/** What an instance knows about carriers. */
export type CarrierSettings = {
  mappings: CarrierMapping[]
  /** As SH21 last listed them; empty when they were never read. */
  registered: RegisteredCarrier[]
  /** Whether the platform takes carriers that are not registered (PC01). */
  unregistered_carriers: boolean
}

export type TrackingDecision =
  | { kind: "tracking"; tracking: ShipmentTracking | null; others: string[] }
  | HeldShipment

/**
 * Who carries a parcel and under which number. A registered carrier goes by
 * its code, and Mirakl makes the URL; any other by name and URL, where the
 * platform takes it. Without a number, and where none is mandatory, a parcel
 * may go untracked.
 */
export function decideTracking(
  parcel: FulfillmentFacts,
  settings: CarrierSettings,
  isTrackingMandatory: boolean
): TrackingDecision {
  const picked = pickTrackingNumber(parcel.labels)
  if (picked.number === null && isTrackingMandatory) {
    return { kind: "held", reason: "TRACKING_MISSING", details: {} }
  }
  const tracking = toTracking(parcel, settings, picked)
  if (tracking || picked.number === null) {
    return { kind: "tracking", tracking, others: picked.others }
  }
  return unmapped(parcel, settings, picked.number)
}

function toTracking(
  parcel: FulfillmentFacts,
  settings: CarrierSettings,
  { number, url }: PickedTracking
): ShipmentTracking | null {
  const mapping = matchCarrierMapping(settings.mappings, parcel)
  const tracking = number === null ? {} : { tracking_number: number }
  if (mapping?.carrier_code) {
    return isUsable(mapping.carrier_code, settings, number)
      ? { carrier_code: mapping.carrier_code, ...tracking }
      : null
  }
  const name = mapping?.carrier_name ?? parcel.shipping_option_name
  if (!settings.unregistered_carriers || !name) {
    return null
  }
  const template = number === null ? null : mapping?.tracking_url
  const trackingUrl =
    template?.replaceAll("{trackingId}", encodeURIComponent(number ?? "")) ??
    url
  return {
    carrier_name: name,
    ...tracking,
    ...(trackingUrl ? { tracking_url: trackingUrl } : {}),
  }
}

// Mirakl refuses a carrier whose tracking page needs a number without one.
function isUsable(
  code: string,
  { registered }: CarrierSettings,
  number: string | null
): boolean {
  const carrier = registered.find((candidate) => candidate.code === code)
  if (!carrier) {
    return registered.length === 0
  }
  return number !== null || !carrier.tracking_url?.includes("{trackingId}")
}

function unmapped(
  parcel: FulfillmentFacts,
  { mappings, registered }: CarrierSettings,
  number: string
): HeldShipment {
  const mapping = matchCarrierMapping(mappings, parcel)
  const name = mapping?.carrier_name ?? parcel.shipping_option_name
  const suggestion = suggestCarrier(name, registered)
  return {
    kind: "held",
    reason: "CARRIER_UNMAPPED",
    details: {
      shipping_option_id: parcel.shipping_option_id,
      shipping_option_name: parcel.shipping_option_name,
      provider_id: parcel.provider_id,
      tracking_number: number,
      unknown_carrier_code: mapping?.carrier_code ?? null,
      suggestion: suggestion && {
        carrier_code: suggestion.code,
        label: suggestion.label,
      },
    },
  }
}

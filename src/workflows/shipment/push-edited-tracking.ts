import { isRefusedKey } from "../../mapping/operation/is-refused-key"
import { toJobError } from "../../mapping/operation/to-job-error"
import type { ShipmentTracking } from "../../mapping/shipment/shipment-facts"
import { toOrderTracking } from "../../mapping/shipment/to-order-tracking"
import { MiraklError } from "../../mirakl-api"
import type { ToldShipment } from "./list-told-shipments"
import type { ShipmentExport } from "./shipment-export"
import type { ShipmentEnding } from "./shipment-outcome"

/** A parcel that Mirakl knows, with the tracking that it is to have. */
export type EditedParcel = {
  shipment: ToldShipment
  tracking: ShipmentTracking
}

/**
 * (ST23; OR23) Replaces the tracking that Mirakl has of a parcel, or of its
 * order as a whole.
 *
 * @throws {MiraklAuthError} when the key is refused
 */
export async function pushEditedTracking(
  client: ShipmentExport["client"],
  { shipment, tracking }: EditedParcel
): Promise<ShipmentEnding> {
  const { mirakl_shipment_id } = shipment
  try {
    const refusal =
      mirakl_shipment_id === null
        ? await pushOfOrder(client, shipment, tracking)
        : await pushOfParcel(client, mirakl_shipment_id, tracking)
    return refusal === null
      ? { kind: "pushed", mirakl_shipment_id }
      : toRefused(refusal)
  } catch (cause) {
    if (!(cause instanceof MiraklError) || isRefusedKey(cause)) {
      throw cause
    }
    const { retryable, outcomeUnknown } = cause
    return {
      kind: "failed",
      error: toJobError(cause),
      cause,
      retryable: retryable || outcomeUnknown,
    }
  }
}

async function pushOfOrder(
  client: ShipmentExport["client"],
  { binding }: ToldShipment,
  tracking: ShipmentTracking
): Promise<null> {
  await client.orders.pushTracking(
    binding.mirakl_order_id,
    toOrderTracking(tracking)
  )
  return null
}

/** @returns why Mirakl refuses it, in its words; null when it does not */
async function pushOfParcel(
  client: ShipmentExport["client"],
  id: string,
  tracking: ShipmentTracking
): Promise<string | null> {
  const { errors } = await client.shipments.pushTracking([{ id, tracking }])
  return errors[0]?.message ?? null
}

function toRefused(message: string): ShipmentEnding {
  return {
    kind: "failed",
    error: {
      code: "SHIPMENT_REFUSED",
      message,
      remedy:
        "Correct the tracking in the seller portal, or in the store if it is wrong there. The next export tries again.",
    },
    cause: null,
    retryable: false,
  }
}

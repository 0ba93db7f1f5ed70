import {
  decideShipmentPush,
  type ShipmentPushDecision,
  type ShipmentTraces,
} from "../../mapping/shipment/decide-shipment-push"
import type { WantedShipment } from "../../mapping/shipment/shipment-facts"
import {
  MiraklError,
  type MiraklCallOptions,
  type MiraklClient,
} from "../../mirakl-api"
import { fetchOrderShipments } from "./fetch-order-shipments"
import type { PushResult } from "./push-result"

export type ParcelPush = {
  mirakl_order_id: string
  wanted: WantedShipment
  traces: ShipmentTraces
  /** An earlier call may have been carried out: look before sending. */
  is_repeat: boolean
}

/**
 * (ST01) Tells Mirakl about a parcel, at most once: ST11 is read before a
 * repetition, and after an answer that was lost or refused. A refused one may
 * be there all the same, made by hand in the seller portal.
 *
 * @throws {MiraklError} when it is not known whether Mirakl has it, or the call was not let through
 */
export async function pushParcel(
  client: MiraklClient,
  push: ParcelPush,
  options: MiraklCallOptions
): Promise<PushResult> {
  if (push.is_repeat) {
    const decision = await decideFromMirakl(client, push, options)
    if (decision.kind !== "create") {
      return carryOut(client, decision, push.wanted, options)
    }
  }
  const answer = await createShipment(client, push, options)
  return answer.kind === "pushed"
    ? answer
    : lookAgain(client, push, answer, options)
}

type CreateAnswer = PushResult | { kind: "doubtful"; error: MiraklError }

async function lookAgain(
  client: MiraklClient,
  push: ParcelPush,
  answer: CreateAnswer,
  options: MiraklCallOptions
): Promise<PushResult> {
  const decision = await decideFromMirakl(client, push, options).catch(
    (unread: unknown) => {
      throw answer.kind === "doubtful" ? answer.error : unread
    }
  )
  if (decision.kind !== "create") {
    return carryOut(client, decision, push.wanted, options)
  }
  if (answer.kind === "doubtful") {
    throw answer.error
  }
  return answer
}

// One shipment per call: an error names the order only, not the shipment.
async function createShipment(
  client: MiraklClient,
  { mirakl_order_id, wanted }: ParcelPush,
  options: MiraklCallOptions
): Promise<CreateAnswer> {
  try {
    const { successes, errors } = await client.shipments.pushShipments(
      [
        {
          order_id: mirakl_order_id,
          shipment_lines: wanted.lines,
          shipped: true,
          ...(wanted.tracking ? { tracking: wanted.tracking } : {}),
        },
      ],
      options
    )
    const [shipment] = successes
    return shipment
      ? { kind: "pushed", mirakl_shipment_id: shipment.id }
      : refusal(errors)
  } catch (error) {
    if (error instanceof MiraklError && error.outcomeUnknown) {
      return { kind: "doubtful", error }
    }
    throw error
  }
}

async function decideFromMirakl(
  client: MiraklClient,
  { mirakl_order_id, wanted, traces }: ParcelPush,
  options: MiraklCallOptions
): Promise<ShipmentPushDecision> {
  const existing = await fetchOrderShipments(client, mirakl_order_id, options)
  return decideShipmentPush(existing, wanted, traces)
}

/** (ST23, ST24) Sends what is missing of a shipment that Mirakl has. */
async function carryOut(
  client: MiraklClient,
  decision: Exclude<ShipmentPushDecision, { kind: "create" }>,
  { tracking }: WantedShipment,
  options: MiraklCallOptions
): Promise<PushResult> {
  const { shipment_id } = decision
  if (decision.kind === "done") {
    return { kind: "already", mirakl_shipment_id: shipment_id }
  }
  if (decision.kind === "update_tracking" && tracking) {
    const { errors } = await client.shipments.pushTracking(
      [{ id: shipment_id, tracking }],
      options
    )
    if (errors.length) {
      return refusal(errors)
    }
  }
  if (decision.kind === "ship" || decision.ship) {
    const { errors } = await client.shipments.pushShip([shipment_id], options)
    if (errors.length) {
      return refusal(errors)
    }
  }
  return { kind: "pushed", mirakl_shipment_id: shipment_id }
}

function refusal(errors: { message?: string | null }[]): PushResult {
  const messages = errors.flatMap(({ message }) => (message ? [message] : []))
  return {
    kind: "refused",
    message: messages.join(" ") || "Mirakl gave no reason.",
  }
}

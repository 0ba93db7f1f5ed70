import { isRefusedKey } from "../../mapping/operation/is-refused-key"
import { toJobError } from "../../mapping/operation/to-job-error"
import { MiraklError } from "../../mirakl-api"
import {
  SHIPMENT_CLAIM_S,
  type ShipmentClaimRequest,
} from "../../modules/mirakl/queries/shipment-ledger"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import type { PushResult } from "./push-result"

/** How a claimed push ended. */
export type ClaimedPush =
  | Extract<PushResult, { kind: "pushed" | "already" }>
  | { kind: "busy" }
  | {
      kind: "failed"
      error: ReturnType<typeof toJobError>
      cause: unknown
      retryable: boolean
    }

// A push ends well before its claim does, or two could talk to Mirakl.
const PUSH_TIMEOUT_MS = SHIPMENT_CLAIM_S * 750

/**
 * Claims fulfillments of one order, tells Mirakl, and writes down what came of
 * it. Nothing is sent for what another process is sending or has sent.
 *
 * @param push gets whether an earlier call may have been carried out, and a
 * signal that ends the push in time
 * @throws {MiraklAuthError} when the key is refused: no other push can succeed
 */
export async function pushClaimed(
  service: MiraklModuleService,
  bindingId: string,
  requests: ShipmentClaimRequest[],
  push: (isRepeat: boolean, signal: AbortSignal) => Promise<PushResult>
): Promise<ClaimedPush> {
  const claims = await service.shipments.claim(bindingId, requests)
  if (!claims.length) {
    return { kind: "busy" }
  }
  const isRepeat =
    claims.length < requests.length ||
    claims.some(({ attempts }) => attempts > 1)
  const signal = AbortSignal.timeout(PUSH_TIMEOUT_MS)
  const ended = await attempt(() => push(isRepeat, signal), signal)
  await service.shipments.settle(
    claims.map((claim) => ({ ...claim, ...toSettlement(ended) }))
  )
  if (ended.kind === "failed" && isRefusedKey(ended.cause)) {
    throw ended.cause
  }
  return ended
}

async function attempt(
  push: () => Promise<PushResult>,
  signal: AbortSignal
): Promise<Exclude<ClaimedPush, { kind: "busy" }>> {
  try {
    const result = await push()
    if (result.kind !== "refused") {
      return result
    }
    const error = {
      code: "SHIPMENT_REFUSED",
      message: result.message,
      remedy:
        "Compare the order in the seller portal with the store. Mend what differs; the next export tries again.",
    }
    return { kind: "failed", error, cause: null, retryable: false }
  } catch (cause) {
    if (signal.aborted) {
      const error = {
        code: "PUSH_TIMED_OUT",
        message: "Mirakl did not answer in time.",
        remedy: null,
      }
      return { kind: "failed", error, cause, retryable: true }
    }
    const retryable =
      isRefusedKey(cause) ||
      (cause instanceof MiraklError &&
        (cause.retryable || cause.outcomeUnknown))
    return { kind: "failed", error: toJobError(cause), cause, retryable }
  }
}

function toSettlement(ended: Exclude<ClaimedPush, { kind: "busy" }>) {
  if (ended.kind !== "failed") {
    return {
      status: "pushed" as const,
      mirakl_shipment_id: ended.mirakl_shipment_id,
    }
  }
  return {
    status: ended.retryable ? ("pending" as const) : ("failed" as const),
    error_code: ended.error.code,
    error_message: ended.error.message,
    remedy: ended.error.remedy,
  }
}

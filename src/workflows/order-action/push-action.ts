import { toJobError, type JobError } from "../../mapping/operation/to-job-error"
import {
  ACTION_CLAIM_S,
  type ActionClaim,
  type ActionClaimRequest,
} from "../../modules/mirakl/queries/action-ledger"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import { kindOfError } from "./kind-of-error"

/** What Mirakl made of a decision. */
export type ActionPushResult =
  | { kind: "pushed"; result: Record<string, unknown> }
  | { kind: "refused"; error: JobError }

/** How telling Mirakl about a decision ended. */
export type ActionOutcome =
  /** `already`: it had been told before, nothing was sent. */
  | { kind: "pushed"; result: Record<string, unknown> | null }
  | {
      kind: "already"
      result: Record<string, unknown> | null
      /** What Mirakl was told then. */
      input: Record<string, unknown>
    }
  /** Another decision about the order, or this one, is being told right now. */
  | { kind: "busy" }
  /** Not sent: it waits for the next run. Or sent, and nobody knows what became of it. */
  | {
      kind: "pending" | "uncertain" | "failed"
      error: JobError
      cause: unknown
    }

// A push ends well before its claim does, or two could talk to Mirakl.
const PUSH_TIMEOUT_MS = ACTION_CLAIM_S * 750

/**
 * Claims a decision, tells Mirakl, and writes down what came of it. Nothing is
 * sent for a decision that was told, or that another process is telling.
 *
 * @param push gets the claim, which tells whether an earlier call may have
 * been carried out, and a signal that ends it in time
 */
export async function pushAction(
  service: MiraklModuleService,
  request: ActionClaimRequest,
  push: (claim: ActionClaim, signal: AbortSignal) => Promise<ActionPushResult>
): Promise<ActionOutcome> {
  const [claim] = await service.actions.claim([request])
  if (!claim) {
    return findTold(service, request)
  }
  const outcome = await attempt(claim, push)
  await service.actions.settle([{ ...claim, ...toSettlement(outcome) }])
  return outcome
}

type AttemptOutcome = Exclude<ActionOutcome, { kind: "busy" }>

async function findTold(
  service: MiraklModuleService,
  { binding_id, key }: ActionClaimRequest
): Promise<ActionOutcome> {
  const [action] = await service.listMiraklOrderActions({ binding_id, key })
  return action?.status === "pushed"
    ? { kind: "already", result: action.result, input: action.input }
    : { kind: "busy" }
}

async function attempt(
  claim: ActionClaim,
  push: (claim: ActionClaim, signal: AbortSignal) => Promise<ActionPushResult>
): Promise<AttemptOutcome> {
  const signal = AbortSignal.timeout(PUSH_TIMEOUT_MS)
  try {
    const answer = await push(claim, signal)
    return answer.kind === "pushed"
      ? answer
      : { kind: "failed", error: answer.error, cause: null }
  } catch (cause) {
    return {
      kind: kindOfError(cause, claim, signal),
      error: toError(cause, signal),
      cause,
    }
  }
}

function toError(cause: unknown, signal: AbortSignal): JobError {
  return signal.aborted
    ? {
        code: "PUSH_TIMED_OUT",
        message: "Mirakl did not answer in time.",
        remedy: null,
      }
    : toJobError(cause)
}

function toSettlement(outcome: AttemptOutcome) {
  if (outcome.kind === "pushed" || outcome.kind === "already") {
    return { status: "pushed" as const, result: outcome.result }
  }
  const { code, message, remedy } = outcome.error
  return {
    status: outcome.kind,
    error_code: code,
    error_message: message,
    remedy,
  }
}

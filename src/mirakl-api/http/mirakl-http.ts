import { createHash } from "node:crypto"
import {
  MiraklAuthError,
  MiraklNetworkError,
  MiraklRequestError,
  MiraklServerError,
} from "../errors"
import { createAttempt } from "./attempt"
import type { CallGrant, CallRequest } from "./call-budget"
import { CALL_POLICIES } from "./call-policy"
import type { MiraklClientOptions } from "./client-options"
import { systemClock } from "./clock"
import { createInMemoryCallBudget } from "./in-memory-call-budget"
import { parseMarketplaceUrl, resolveHandedOutUrl } from "./marketplace-address"
import type { MiraklCall } from "./mirakl-call"
import { fillPath } from "./operation"
import { encodeQuery } from "./query"
import { withRetries } from "./retry"

type BudgetedCall = Pick<
  MiraklCall<unknown>,
  "operation" | "counts" | "options"
>

/** Sends calls of one shop: budget, attempts, errors, log. */
export type MiraklHttp = {
  /**
   * @throws {MiraklError}
   * @throws the signal's reason when aborted
   */
  send<Result>(call: MiraklCall<Result>): Promise<Result>
  /** Waits until a call's turn in the budget is free, and takes none. */
  untilFree(call: BudgetedCall): Promise<void>
}

/** The one way out to Mirakl. */
export function createMiraklHttp(options: MiraklClientOptions): MiraklHttp {
  const origin = parseMarketplaceUrl(options.baseUrl)
  const clock = options.clock ?? systemClock
  const budget = options.budget ?? createInMemoryCallBudget(clock)
  const budgetKey = options.budgetKey ?? toBudgetKey(origin, options)
  const attempt = createAttempt(options, clock)

  const signalOf = (call: BudgetedCall) =>
    eitherOf(call.options?.signal, options.stopSignal)
  const classOf = (call: BudgetedCall) =>
    call.options?.callClass ?? options.callClass ?? "interactive"
  const policyOf = (call: BudgetedCall) => ({
    ...CALL_POLICIES[classOf(call)],
    ...definedOnly(options),
  })
  const requestOf = (call: BudgetedCall): CallRequest => ({
    key: budgetKey,
    operation: call.operation.code,
    callClass: classOf(call),
    signal: signalOf(call),
    maxWaitMs: policyOf(call).maxBudgetWaitMs,
    ...call.counts,
  })

  return {
    untilFree: (call) => budget.untilFree(requestOf(call)),
    async send(call) {
      const url = toUrl(call, origin, options.shopId)
      const { continuesRun } = call.options ?? {}
      const signal = signalOf(call)
      const policy = policyOf(call)
      signal?.throwIfAborted()
      const grant = continuesRun
        ? undefined
        : await budget.acquire(requestOf(call))
      try {
        return await withRetries(
          (number) => attempt(call, url, number),
          {
            totalTimeMs: policy.totalTimeMs,
            maxAttempts:
              call.isSentOnce || call.upload?.isReplayable === false
                ? 1
                : policy.maxAttempts,
            random: options.random ?? Math.random,
          },
          clock,
          signal
        )
      } catch (error) {
        await giveBackTurn(grant, error)
        throw error
      }
    },
  }
}

// A run that got nothing may be made again without waiting, up to a day, for
// the next turn.
async function giveBackTurn(
  grant: CallGrant | undefined,
  error: unknown
): Promise<void> {
  const gotNothing =
    error instanceof MiraklNetworkError ||
    error instanceof MiraklServerError ||
    error instanceof MiraklAuthError
  if (gotNothing && !error.outcomeUnknown) {
    await grant?.release()
  }
}

function eitherOf(
  one: AbortSignal | undefined,
  other: AbortSignal | undefined
): AbortSignal | undefined {
  return one && other ? AbortSignal.any([one, other]) : (one ?? other)
}

function toUrl(
  call: MiraklCall<unknown>,
  origin: URL,
  shopId: MiraklClientOptions["shopId"]
): string {
  const { code, path } = call.operation
  if (call.handedOutUrl !== undefined) {
    return ofShop(resolveHandedOutUrl(origin, call.handedOutUrl, code), shopId)
  }
  try {
    const query = encodeQuery({ ...call.query, shop_id: shopId || null })
    return `${origin.origin}${fillPath(path, call.pathParameters ?? {})}${query && `?${query}`}`
  } catch (error) {
    if (error instanceof RangeError) {
      throw new MiraklRequestError({
        operation: code,
        code: "INVALID_ARGUMENT",
        message: `${code} was not called: ${error.message}.`,
      })
    }
    throw error
  }
}

// Mirakl hands out addresses without the shop; a file of another shop than the
// user's default one is not found without it. The rest stays as it was written.
function ofShop(url: string, shopId: MiraklClientOptions["shopId"]): string {
  const { search, searchParams } = new URL(url)
  if (!shopId || searchParams.has("shop_id")) {
    return url
  }
  return `${url}${search ? "&" : "?"}${encodeQuery({ shop_id: shopId })}`
}

function definedOnly(options: MiraklClientOptions) {
  const { totalTimeMs, maxAttempts, maxBudgetWaitMs } = options
  return Object.fromEntries(
    Object.entries({ totalTimeMs, maxAttempts, maxBudgetWaitMs }).filter(
      ([, value]) => value !== undefined
    )
  )
}

// Without a shop id the key decides the shop; a budget must not store the key.
function toBudgetKey(
  origin: URL,
  { apiKey, shopId }: MiraklClientOptions
): string {
  const shop =
    shopId || createHash("sha256").update(apiKey).digest("hex").slice(0, 12)
  return `${origin.host}/${shop}`
}

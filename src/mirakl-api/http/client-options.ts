import type { AddressRule } from "./address-rule"
import type { CallBudget, MiraklCallClass } from "./call-budget"
import type { MiraklClock } from "./clock"
import type { MiraklExchangeObserver } from "./exchange"

/** How to reach a shop, and how patient to be. */
export type MiraklClientOptions = {
  /** Origin of the marketplace, e.g. `https://your-marketplace.mirakl.net`; plain http for loopback only. */
  baseUrl: string
  /** Sent as it is in the `Authorization` header, to this origin only. */
  apiKey: string
  /** To which addresses calls may go. Default: those of the internet, and loopback. */
  mayReach?: AddressRule
  /** Missing: the default shop of the key's user. */
  shopId?: string | number | null
  /** Why calls are made, unless a call says otherwise. Default `interactive`. */
  callClass?: MiraklCallClass
  /** Default: real time. */
  clock?: MiraklClock
  /** Default: a budget of this client alone. Share one between all clients of a shop. */
  budget?: CallBudget
  /** Whose calls the budget counts together. Default: host and shop. */
  budgetKey?: string
  observer?: MiraklExchangeObserver
  /** For one attempt, in real time; of uploads and downloads, between two chunks. Default 30 000. */
  timeoutMs?: number
  /** From the first attempt to the start of the last, on the clock. Default by call class: 180 000, 70 000, 20 000. */
  totalTimeMs?: number
  /** Default by call class: 5, 4, 2. */
  maxAttempts?: number
  /** Longest wait for a turn in the budget. Default by call class: 120 000, 70 000, 70 000. */
  maxBudgetWaitMs?: number
  /** Largest JSON answer, decompressed. Default 64 MiB. */
  maxResponseBytes?: number
  /** Largest downloaded file, decompressed. Default 2 GiB. */
  maxFileBytes?: number
  /** Ends waiting, for a turn or between attempts, and refuses further calls; a call under way is finished. */
  stopSignal?: AbortSignal
  /** 0 to 1, for the jitter between attempts. Default `Math.random`. */
  random?: () => number
}

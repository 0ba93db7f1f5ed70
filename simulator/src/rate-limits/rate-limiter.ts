import { tooManyRequests } from "../http/mirakl-problem"
import type { Call } from "../http/operation"
import { PUBLISHED_LIMITS, type RateLimit } from "./published-limits"

export type RateLimitSettings = {
  enabled: boolean
  /** Multiplies every window: 0.1 lets calls come ten times as often. */
  scale: number
  /** By operation, instead of the published ones. */
  overrides: Record<string, RateLimit>
}

/** Counts calls on the simulator's clock; a refused call is not counted. */
export class RateLimiter {
  private settings: RateLimitSettings
  private readonly calls = new Map<string, number[]>()

  constructor(enabled: boolean) {
    this.settings = { enabled, scale: 1, overrides: {} }
  }

  get current(): RateLimitSettings {
    return this.settings
  }

  configure(changes: Partial<RateLimitSettings>): RateLimitSettings {
    this.settings = { ...this.settings, ...changes }
    return this.settings
  }

  /** Forgets what was counted; the settings stay. */
  clear(): void {
    this.calls.clear()
  }

  /** @throws MiraklProblem 429 with Retry-After when the budget is used up. */
  count(operation: string, call: Call): void {
    const published = PUBLISHED_LIMITS[operation]
    const limit = this.settings.overrides[operation] ?? published
    if (!this.settings.enabled || !limit) {
      return
    }
    const subject = published?.subject ? published.subject(call) : ""
    if (subject === null) {
      return
    }
    const key = [operation, call.shop.shop_id, subject].join("|")
    const now = call.now.getTime()
    const windowMs = limit.windowMs * this.settings.scale
    const recent = (this.calls.get(key) ?? []).filter(
      (at) => at > now - windowMs && at <= now
    )
    const oldest = recent[recent.length - limit.limit]
    if (oldest !== undefined) {
      throw tooManyRequests(oldest + windowMs - now)
    }
    this.calls.set(key, [...recent, now])
  }
}

import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createMiraklClient,
  type MiraklCallReference,
  type MiraklClient,
} from "../../mirakl-api"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import type { MiraklInstanceDTO } from "../../modules/mirakl/types"
import { createExchangeLog } from "./exchange-log"

export type MiraklClientOptions = {
  /** Why the calls are made; decides how the call budget treats them. */
  callClass: "scheduled" | "event" | "interactive"
  /** Used instead of the stored key, to test a new one. */
  apiKey?: string
  /** Joins the calls with their job in the log. */
  jobId?: string
  correlationId?: string
  operation?: string
  /** The one record that all calls concern; their place is in its timeline. */
  reference?: MiraklRecordReference
  /** The user who wants them made. */
  actorId?: string | null
}

/** A record with a timeline. As a call option it goes before the client's own. */
export type MiraklRecordReference = MiraklCallReference & {
  type: "mirakl_order" | "mirakl_listing"
}

/**
 * The seller API as an instance's shop sees it: its key opened, the process's
 * call budget kept, every exchange logged without key or buyer data.
 *
 * @throws {MedusaError} NOT_ALLOWED when the key can't be opened
 */
export function miraklClientFor(
  container: MedusaContainer,
  instance: MiraklInstanceDTO,
  options: MiraklClientOptions
): MiraklClient {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  return createMiraklClient({
    baseUrl: instance.marketplace_url,
    apiKey: options.apiKey ?? service.secrets.open(instance.api_key_ciphertext),
    shopId: instance.shop_id ?? undefined,
    clock: service.clock,
    budget: service.budget,
    mayReach: service.mayReach,
    callClass: options.callClass,
    // What an event asks for is soon over, and must not look like a failure.
    stopSignal:
      options.jobId && options.callClass !== "event"
        ? service.leases.signalOf(options.jobId)
        : undefined,
    observer: createExchangeLog(container, instance, options),
  })
}
